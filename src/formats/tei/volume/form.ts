/**
 * Forms of document by the beginning of the title, the particular before the general. A form is
 * named as the title names it unless another name stands beside the pattern.
 */
const FORMS: [RegExp, string?][] = [
  [/^editorial note\b/],
  [/^(?:cia |current |special )?intelligence (?:information cable|memorandum|note|report|brief)\b/],
  [/^current intelligence weekly review\b/],
  [/^(?:special )?national intelligence estimate\b|^nie\b|^snie\b/, "intelligence estimate"],
  [/^memorandum of (?:a )?telephone conversations?\b/, "memorandum of telephone conversation"],
  [/^memorandum of (?:a |the )?conversations?\b/, "memorandum of conversation"],
  [/^memorandum of (?:a |the )?conference\b/, "memorandum of conference"],
  [/^memorandum of (?:a |the )?meeting\b/, "memorandum of meeting"],
  [/^memorandum (?:of|on the substance of) (?:the )?discussions?\b/, "memorandum of discussion"],
  [/^memorandum for the (?:record|files?)\b/, "memorandum for the record"],
  [/^national security (?:action|study|decision) memorandum\b/],
  [/^presidential (?:directive|review memorandum)\b/],
  [/^(?:action|briefing|information|research) memorandum\b/],
  [
    /^(?:national security council|operations coordinating board|progress|special)? ?report\b/,
    "report",
  ],
  [/^contact report\b/],
  [/^circular (?:telegram|airgram)\b/],
  [/^backchannel message\b/],
  [/^(?:draft )?(?:telegram|letter|memorandum|message|report)\b/],
  [/^airgram\b/],
  [/^d[ei]spatch\b/, "despatch"],
  [/^instructions? (?:from|to)\b/, "instruction"],
  [/^message\b/],
  [/^aide[- ]m[ée]moire\b/, "aide-mémoire"],
  [/^note verbale\b/],
  [/^minutes\b/],
  [/^(?:nsc executive committee )?record of actions?\b/, "record of action"],
  [
    /^(?:summary )?record of (?:a |the )?(?:meeting|discussion|conversation)\b/,
    "record of meeting",
  ],
  [/^transcript of (?:a )?(?:telephone|teletype) conversation\b/, "transcript of conversation"],
  [/^(?:background|briefing|discussion|draft|position) paper\b/],
  [/^united states delegation (?:position|working) paper\b/, "position paper"],
  [/^department of state position paper\b/, "position paper"],
  [/^(?:[\p{L}’'/-]+ ){0,4}paper\b/u, "paper"],
  [/^(?:[\p{L}’'-]+ ){0,4}notes (?:of|on|from)\b/u, "notes"],
  [/^note\b/],
  [/^(?:oral )?statement\b/],
  [/^(?:\p{L}+ )?diary entry\b/u, "diary entry"],
  [/^transcript of\b/, "transcript"],
  [/^summary record\b/],
  [/^(?:draft |joint )*resolution\b/, "resolution"],
  [/^(?:[\p{L}’'/-]+ ){0,3}memorandum\b/u, "memorandum"],
];

/** Form of a document, lower case; null where its title does not say. */
export const formOf = (title: string): string | null => {
  const lower = title.toLowerCase().replace(/^[“"[(]+/, "");
  for (const [pattern, name] of FORMS) {
    const found = pattern.exec(lower);
    if (found) return name ?? found[0];
  }
  return null;
};
