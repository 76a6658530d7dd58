import * as fc from "fast-check";
import { expect, test } from "vitest";
import { HEADING_KINDS } from "../archive/heading.ts";
import { asked } from "./handlers/search.tsx";
import { routes } from "./routes.ts";

test("addresses that readers cite", () => {
  expect(routes.item(134553)).toBe("/document/134553");
  expect(routes.item(134553, ["ru", "en"])).toBe("/document/134553?text=ru,en");
  expect(routes.itemAs(134553, "csl.json")).toBe("/document/134553.csl.json");
  expect(routes.heading("file", "rgani/f-89/op-15/d-24")).toBe("/repository/rgani/f-89/op-15/d-24");
  expect(routes.heading("person", "ельшанский-георгий")).toMatch(/^\/person\/%D0/);
  expect(routes.search()).toBe("/search");
});

test("no key leads out of its path", () => {
  fc.assert(
    fc.property(fc.constantFrom(...HEADING_KINDS), fc.string({ unit: "grapheme" }), (kind, key) => {
      const address = new URL(routes.heading(kind, `x${key}x`), "http://a.example");
      expect(address.host).toBe("a.example");
      expect(address.search).toBe("");
      expect(address.hash).toBe("");
    }),
  );
});

test("a search comes back from its address as it was asked", () => {
  const filter = fc.record({
    facet: fc.constantFrom("repository", "person", "year", "language"),
    value: fc.string({ minLength: 1, maxLength: 50 }).filter((value) => value.isWellFormed()),
  });
  fc.assert(
    fc.property(
      fc.string().filter((query) => query === query.trim() && query.isWellFormed()),
      fc.uniqueArray(filter, { maxLength: 5, selector: ({ facet, value }) => facet + value }),
      fc.constantFrom("relevance", "date", "-date", "file"),
      fc.integer({ min: 1, max: 500 }),
      (query, filters, sort, page) => {
        const at = asked(
          new URL(routes.search({ query, filters, sort, page }), "http://a.example"),
        );
        expect(at).toMatchObject({ query, sort, page });
        expect(at.filters.toSorted(byFacet)).toEqual(filters.toSorted(byFacet));
      },
    ),
  );
});

const byFacet = (a: { facet: string; value: string }, b: { facet: string; value: string }) =>
  a.facet + a.value < b.facet + b.value ? -1 : 1;
