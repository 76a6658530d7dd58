import type { ComponentChildren } from "preact";

/** One line of the card. */
export const Field = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div class="field">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const Linked = ({
  links,
}: {
  links: readonly { text: string; href: string; after?: string }[];
}) => (
  <ul class="names">
    {links.map(({ text, href, after = "" }) => (
      <li key={href + after}>
        <a href={href} dir="auto">
          {text}
        </a>
        {after}
      </li>
    ))}
  </ul>
);
