import { type Place, type Problem } from "../../base/failure.ts";

export interface ImportReport {
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  /** record numbers of the items of the sources, in their order; of a dry run, the known ones */
  numbers: number[];
  problems: Problem[];
}

/** Keeps count of an import. */
export class Tally {
  readonly #counts = { added: 0, changed: 0, unchanged: 0, rejected: 0 };
  readonly #problems: Problem[] = [];
  /** null where the item gets its number with its batch */
  readonly #numbers: (number | null)[] = [];
  #awaiting: number[] = [];

  /** Items that are in the archive or on their way. */
  get done(): number {
    const { added, changed, unchanged } = this.#counts;
    return added + changed + unchanged;
  }

  count(outcome: "added" | "changed" | "unchanged"): void {
    this.#counts[outcome] += 1;
  }

  number(number: number): void {
    this.#numbers.push(number);
  }

  /** Keeps the place of an item in the batch at hand. */
  awaitNumber(): void {
    this.#awaiting.push(this.#numbers.push(null) - 1);
  }

  /** The numbers of the batch, in its order. */
  numbered(numbers: readonly number[]): void {
    for (const [index, at] of this.#awaiting.entries()) this.#numbers[at] = numbers[index]!;
    this.#awaiting = [];
  }

  problem(problem: Problem): void {
    this.#problems.push(problem);
    if (problem.severity === "rejected") this.#counts.rejected += 1;
  }

  notice(place: Place, code: string, message: string): void {
    this.problem({ ...place, code, message, severity: "notice" });
  }

  reject(place: Place, code: string, message: string): void {
    this.problem({ ...place, code, message, severity: "rejected" });
  }

  report(): ImportReport {
    const numbers = this.#numbers.filter((number) => number !== null);
    return { ...this.#counts, numbers, problems: this.#problems };
  }
}
