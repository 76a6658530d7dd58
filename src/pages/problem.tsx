import { Layout } from "./layout.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import type { Site } from "./site.ts";

/** A page that is not there, or that could not be made. */
export const ProblemPage = ({ site, title, text }: { site: Site; title: string; text: string }) => (
  <Layout site={site} kind="problem" title={title} path={null} asked={null}>
    <section class="hero">
      <h1>{title}</h1>
      <p class="lede">{text}</p>
      <SearchBox site={site} asked="" large />
    </section>
  </Layout>
);
