import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "./failure.ts";
import { decodeXml, escapeXml, readXml, readXmlInPieces } from "./xml.ts";

const events = (xml: string): string[] => {
  const seen: string[] = [];
  readXml(xml, {
    open: (name, attributes, { line }) =>
      seen.push(`<${name} ${JSON.stringify(attributes)} ${line}`),
    close: (name) => seen.push(`/${name}`),
    text: (text) => seen.push(text),
  });
  return seen;
};

const refusal = (xml: string): { code: string; line: number | undefined } => {
  try {
    events(xml);
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, line: error.place?.line };
    throw error;
  }
  throw new Error("was read");
};

describe("well-formed XML", () => {
  test("is read as events, with CDATA and references resolved and comments passed over", () => {
    const xml = `<?xml version="1.0"?>\n<a x="1 &amp; &#x2013;"><!-- <no/> -->\n<b/><?no <no/>?><![CDATA[<c>]]>&lt;</a>`;
    expect(events(xml).filter((event) => event.trim() !== "")).toEqual([
      '<a {"x":"1 & –"} 2',
      "<b {} 3",
      "/b",
      "<c>",
      "<",
      "/a",
    ]);
  });

  test("knows where each element stands", () => {
    const xml = `<a>\r\n<b c=">">é</b><d/></a>`;
    const slices: string[] = [];
    const starts: number[] = [];
    readXml(xml, {
      open: (_name, _attributes, { start }) => starts.push(start),
      close: (_name, { end }) => slices.push(xml.slice(starts.pop(), end)),
    });
    expect(slices).toEqual(['<b c=">">é</b>', "<d/>", xml]);
  });

  test("a prefix need not be declared, for stretches of documents are read too", () => {
    expect(events("<frus:a xml:id='b'/>")).toEqual(['<frus:a {"xml:id":"b"} 1', "/frus:a"]);
  });

  test("an external DOCTYPE is let through and never fetched", () => {
    expect(events('<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/tei.dtd"><a/>')).toHaveLength(2);
  });

  test("the text of any attribute and content comes through whole, in pieces or not", () => {
    // a reader sees line ends as "\n", and white space in attributes as spaces (XML 1.0, 3.3.3)
    const text = fc.string({ unit: "grapheme" }).map((one) => one.replace(/\p{Cc}|\p{Cn}/gu, " "));
    fc.assert(
      fc.property(text, text, (attribute, content) => {
        const seen: string[] = [];
        readXml(`<a b="${escapeXml(attribute)}">${escapeXml(content)}</a>`, {
          open: (_name, attributes) => seen.push(attributes["b"]!),
          text: (data) => seen.push(data),
        });
        expect(seen.join("")).toBe(attribute + content);
      }),
    );
  });

  test("can be paused between pieces", () => {
    const xml = `<a>${"<b>x</b>".repeat(50_000)}</a>`;
    let count = 0;
    const reading = readXmlInPieces(xml, { open: () => (count += 1) });
    reading.next();
    expect(count).toBeLessThan(10_000);
    for (const _ of reading);
    expect(count).toBe(50_001);
  });
});

describe("XML that is not well-formed", () => {
  test.each([
    ["<a>\n<b></a>", 2],
    ["<a>\n\n&nbsp;</a>", 3],
    ["<a", 1],
    ["", 1],
    ["<a/><b/>", 1],
    ["<a b='1' b='2'/>", 1],
    ["<a>\u0000</a>", 1],
    ["<a>&#0;</a>", 1],
    ["<a>\ud800</a>", 1],
    ['<?xml version="1.1"?><a>&#1;</a>', 1],
  ])("%j is refused, with its line", (xml, line) => {
    expect(refusal(xml)).toEqual({ code: "xml-not-well-formed", line });
  });

  test("a wrong end tag closes nothing", () => {
    const closed: string[] = [];
    const read = (): void => readXml("<a><b>x</a>", { close: (name) => closed.push(name) });
    expect(read).toThrow(Failure);
    expect(closed).toEqual([]);
  });
});

describe("hostile XML", () => {
  test("entities of its own are refused before they expand", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<a>&b;</a>`;
    expect(refusal(bomb).code).toBe("xml-forbidden");
    const outside = `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>`;
    expect(refusal(outside).code).toBe("xml-forbidden");
    const parameter = `<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]><a/>`;
    expect(refusal(parameter).code).toBe("xml-forbidden");
  });

  test("200,000 levels are refused at once", () => {
    const started = performance.now();
    expect(refusal("<a>".repeat(200_000)).code).toBe("xml-forbidden");
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("XInclude is an element like others", () => {
    expect(events('<xi:include href="file:///etc/passwd"/>')).toHaveLength(2);
  });

  test("whatever comes in, only a Failure comes out", () => {
    const piece = fc.constantFrom(
      "<a>",
      "</a>",
      "<a",
      "/>",
      "&",
      ";",
      "<!",
      "[",
      "]]>",
      "<?",
      "'",
      "x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join("")),
          fc.string(),
        ),
        (xml) => {
          try {
            events(xml);
          } catch (error) {
            expect(error).toBeInstanceOf(Failure);
          }
        },
      ),
    );
  });
});

describe("encodings", () => {
  const xml = '<a b="é">жå</a>';
  const utf16be = Buffer.from(`\ufeff${xml}`, "utf16le").swap16();

  test.each([
    ["UTF-8", Buffer.from(xml), 0],
    ["UTF-8 with byte order mark", Buffer.from(`\ufeff${xml}`), 3],
    ["UTF-16, little end first", Buffer.from(`\ufeff${xml}`, "utf16le"), 2],
    ["UTF-16, big end first", utf16be, 2],
  ])("%s", (_name, bytes, bom) => {
    expect(decodeXml(bytes)).toMatchObject({ text: xml, bom });
  });

  test.each([
    ["bytes that are no UTF-8", Buffer.from([0x3c, 0x61, 0xff, 0x3e])],
    ["an overlong form", Buffer.from([0x3c, 0xc0, 0xbc, 0x3e])],
    ["half a UTF-16 character", Buffer.from([0xff, 0xfe, 0x3c])],
    ["windows-1251", Buffer.from('<?xml version="1.0" encoding="windows-1251"?><a/>')],
    ["UTF-7", Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a>+ADw-b+AD4-</a>')],
    ["UTF-16 that is none", Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a/>')],
  ])("%s is refused", (_name, bytes) => {
    expect(() => decodeXml(bytes)).toThrow(expect.objectContaining({ code: "xml-encoding" }));
  });
});
