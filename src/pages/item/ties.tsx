import type { Relation } from "../../archive/relation.ts";
import type { Site } from "../site.ts";
import { Field } from "./field.tsx";

/** A relation the source's editors stated, with the record it leads to where that is held. */
export interface Tie {
  kind: Relation["kind"];
  text: string;
  number: number | null;
}

const TIES: Record<Relation["kind"], string> = {
  refers: "Refers to",
  witness: "Other copies",
  encloses: "Encloses",
  answers: "Answers",
};

/** What a document answers, encloses, refers to; what is not held is named all the same. */
export const Ties = ({ site, ties }: { site: Site; ties: readonly Tie[] }) => (
  <>
    {(Object.keys(TIES) as Relation["kind"][]).map((kind) => {
      const ofKind = ties.filter((tie) => tie.kind === kind);
      return (
        ofKind.length > 0 && (
          <Field key={kind} name={TIES[kind]}>
            <ul>
              {ofKind.map(({ text, number }) => (
                <li key={text}>
                  {number === null ? (
                    <>
                      {text} <span class="aside">not held here</span>
                    </>
                  ) : (
                    <a href={site.to.item(number)}>{text}</a>
                  )}
                </li>
              ))}
            </ul>
          </Field>
        )
      );
    })}
  </>
);
