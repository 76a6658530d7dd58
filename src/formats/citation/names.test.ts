import { expect, test } from "vitest";
import { initials, inverted, listed, readName } from "./names.ts";

test.each([
  ["Kennedy, John F.", null, "Kennedy, John F.", "John F. Kennedy"],
  ["R. Ul'ianovskii", null, "Ul'ianovskii, R.", "R. Ul'ianovskii"],
  [
    "R. Ul'ianovskii, Deputy Director of the International Department",
    null,
    "Ul'ianovskii, R.",
    "R. Ul'ianovskii",
  ],
  ["Хрущев Н.С.", null, "Хрущев, Н.С.", "Н.С. Хрущев"],
  ["King, Martin Luther, Jr.", null, "King, Martin Luther, Jr.", "Martin Luther King, Jr."],
  ["John D. Rockefeller III", null, "Rockefeller, John D., III", "John D. Rockefeller III"],
  ["W. Taylor Fain III", null, "Fain, W. Taylor, III", "W. Taylor Fain III"],
  ["von Brentano, Heinrich", null, "von Brentano, Heinrich", "Heinrich von Brentano"],
  // an authority's id says what the spelling does not
  ["Dean Rusk", "rusk-dean", "Rusk, Dean", "Dean Rusk"],
  ["Arthur Schlesinger", "schlesinger-arthur-jr", "Schlesinger, Arthur", "Arthur Schlesinger"],
  ["Kim Il Sung", "kim-il-sung", "Kim Il Sung", "Kim Il Sung"],
  // nothing says it: left as it is
  ["Kim Il Sung", null, "Kim Il Sung", "Kim Il Sung"],
  ["Roham Alvandi", null, "Roham Alvandi", "Roham Alvandi"],
  ["CPSU Central Committee", null, "CPSU Central Committee", "CPSU Central Committee"],
  ["U.S. Embassy", null, "U.S. Embassy", "U.S. Embassy"],
  [
    "Department of State, Bureau of Intelligence",
    null,
    "Department of State, Bureau of Intelligence",
    "Department of State, Bureau of Intelligence",
  ],
])("%s (%s)", (written, id, turned, natural) => {
  const name = readName(written, id);
  expect(inverted(name)).toBe(turned);
  expect(name.natural).toBe(natural);
});

test("initials of given names", () => {
  expect(initials("John F.")).toBe("J. F.");
  expect(initials("Jean-Paul")).toBe("J.-P.");
  expect(initials("Н.С.")).toBe("Н. С.");
});

test("lists", () => {
  expect(listed(["A"])).toBe("A");
  expect(listed(["A", "B"])).toBe("A and B");
  expect(listed(["A", "B", "C"])).toBe("A, B, and C");
});
