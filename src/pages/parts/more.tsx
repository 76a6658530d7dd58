/** The way to the rest of a list. */
export const More = ({ href, children = "Go on →" }: { href: string | null; children?: string }) =>
  href === null ? null : (
    <nav class="pager" aria-label="The rest of the list">
      <a rel="next" href={href}>
        {children}
      </a>
    </nav>
  );
