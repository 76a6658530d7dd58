import type { SearchAddress, Site } from "../site.ts";

/** The box that every page has. What is chosen already stays chosen. */
export const SearchBox = ({
  site,
  asked,
  keep,
  large = false,
}: {
  site: Site;
  asked: string;
  keep?: SearchAddress;
  large?: boolean;
}) => (
  <search class={large ? "box box--large" : "box"}>
    <form action={site.to.search()} method="get">
      <label class="hidden" for="q">
        Search the documents
      </label>
      <input
        id="q"
        type="search"
        name="q"
        value={asked}
        placeholder="Words, names, “phrases”, references"
        maxLength={1000}
        autocomplete="off"
        dir="auto"
      />
      {keep?.filters?.map(({ facet, value }) => (
        <input key={facet + value} type="hidden" name={facet} value={value} />
      ))}
      {keep?.sort && <input type="hidden" name="sort" value={keep.sort} />}
      <button type="submit">Search</button>
    </form>
  </search>
);
