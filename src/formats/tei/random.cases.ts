import * as fc from "fast-check";
import { escapeXml } from "../../base/xml.ts";

const NAMES = `ab add body cell choice closer corr date dateline del div figDesc figure foreign
  frus:attachment frus:file gap gloss graphic head hi item l label lb lg list note opener p pb
  persName placeName postscript q quote ref row salute seg sic signed stamp supplied table title
  uh-oh unclear x:y`.split(/\s+/);

const ATTRIBUTES =
  `n rend type subtype place target corresp ref xml:id xml:lang reason unit quantity
  cols rows role url onclick style href`.split(/\s+/);

const VALUES = [
  "1",
  "2",
  "inline",
  "editorial",
  "marking",
  "numbered",
  "italic",
  "blockquote",
  "participants",
  "withheld",
  "label",
  "d1",
  "fa",
  "ru-Latn",
  "not a language",
  "#d1",
  "https://example.org/?a=1&b=2",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//example.org",
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  "\u0085",
];

const TEXTS = [
  "a",
  " ",
  "\n    ",
  "word word",
  "<script>alert(1)</script>",
  "&lt;b&gt;",
  "]]>",
  "й é",
  "ش",
];

const attributes = fc
  .dictionary(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES), { maxKeys: 4 })
  .map((all) =>
    Object.entries(all)
      .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
      .join(""),
  );

/** Any TEI element: known and unknown names in any nesting, with values meant to break out. */
export const randomTei: fc.Arbitrary<string> = fc.letrec<{ element: string; content: string }>(
  (tie) => ({
    element: fc
      .tuple(fc.constantFrom(...NAMES), attributes, fc.array(tie("content"), { maxLength: 5 }))
      .map(([name, written, children]) => `<${name}${written}>${children.join("")}</${name}>`),
    content: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...TEXTS).map((text) => escapeXml(text)),
      fc.constantFrom(
        "<!-- <script>x</script> -->",
        "<?php echo 1 ?>",
        "<![CDATA[<script>x</script>]]>",
      ),
      tie("element"),
    ),
  }),
).element;
