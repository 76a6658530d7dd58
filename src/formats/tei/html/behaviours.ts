import { attachment, figure, head, ownLine, paragraph, part, quote } from "./blocks.ts";
import { list } from "./lists.ts";
import { marking, stamp } from "./markings.ts";
import { as, gap, hi, pageBreak, person, reference, transparent } from "./phrases.ts";
import type { Behaviour } from "./rendering.ts";
import { table } from "./tables.ts";

const nothing: Behaviour = () => "";
const each = (names: string, behaviour: Behaviour): [string, Behaviour][] =>
  names.split(/\s+/).map((name) => [name, behaviour]);

/** What becomes of each TEI element; `note` is the rendering's own, the rest is `unknown`. */
export const BEHAVIOURS: ReadonlyMap<string, Behaviour> = new Map<string, Behaviour>([
  ...each("teiHeader fw graphic frus:file frus:pdf frus:page-count-according-to-citation", nothing),
  ...each("text front body back group floatingText div div1 div2 div3 div4 div5 div6 div7", part),
  ...each("opener closer postscript address lg sp epigraph argument", part),
  ...each("dateline salute signed byline addrLine trailer speaker stage l", ownLine),
  ...each("row cell item", part),
  ...each("abbr expan affiliation date time desc gloss label name num orgName", transparent),
  ...each("placeName rs roleName s term w c figDesc forename surname", transparent),
  ["frus:attachment", attachment],
  ["head", head],
  ["p", paragraph],
  ["quote", quote],
  ["q", quote],
  ["figure", figure],
  ["list", list],
  ["table", table],
  ["ab", marking],
  ["stamp", stamp],
  ["hi", hi],
  ["emph", as("em", null)],
  ["foreign", as("i", null)],
  ["title", as("cite", null)],
  ["seg", transparent],
  ["add", as("ins", "add")],
  ["del", as("del", "del")],
  ["subst", transparent],
  ["choice", as("span", "choice")],
  ["sic", as("span", "sic")],
  ["corr", as("span", "corr")],
  ["orig", as("span", "orig")],
  ["reg", as("span", "reg")],
  ["unclear", as("span", "unclear")],
  ["supplied", as("span", "supplied")],
  ["gap", gap],
  ["lb", () => "<br>"],
  ["pb", pageBreak],
  ["ref", reference],
  ["ptr", reference],
  ["persName", person],
]);
