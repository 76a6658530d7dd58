import type { ItemInput } from "../archive/item.ts";

/** A letter with everything a page shows; tests change what they need. */
export const letter = (id: string, changes: Partial<ItemInput> = {}): ItemInput => ({
  title: `Letter ${id}`,
  date: { edtf: "1961-05-03", verbatim: "3 May 1961" },
  type: "letter",
  languages: ["ru"],
  summary: "Asks for the readings of a gauge.",
  subjects: ["Gauge readings"],
  locators: [
    {
      verbatim: "RGANI, f. 89, op. 15, d. 24, ll. 2-4",
      repository: "rgani",
      parts: { fond: "89", opis: "15", delo: "24", list: "2-4" },
    },
  ],
  agents: [
    { role: "from", id: "delauriere-armand", name: "Delaurière, Armand" },
    { role: "to", id: "yelshansky-georgy", name: "Yelshansky, Georgy" },
    { role: "mentioned", id: null, name: "Somebody" },
  ],
  places: [{ role: "written", id: "valmeyre", name: "Valmeyre" }],
  credits: [{ role: "translated", name: "Edith Marlowe" }],
  markings: [{ kind: "classification", text: "Top Secret" }],
  renditions: [
    {
      id: "ru",
      kind: "transcript",
      language: "ru",
      tei: "<body><p>Читайте показания водомерного поста.</p></body>",
    },
    {
      id: "en",
      kind: "translation",
      language: "en",
      tei: `<body><ab type="marking" subtype="classification">Top Secret</ab><p>Read the gauge<note n="1">At the bridge.</note> every day.</p></body>`,
    },
  ],
  memberships: [
    { collection: "papers", title: "Papers", path: [{ id: "one", title: "Part One" }], order: 1 },
  ],
  sources: [{ format: "json", name: "letters.json", id: `letters#${id}` }],
  ...changes,
});
