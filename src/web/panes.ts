import type { Item } from "../archive/item.ts";
import type { Rendition } from "../archive/rendition.ts";
import { languageName } from "../pages/language.ts";
import type { Pane, PaneChoice } from "../pages/item/panes.tsx";
import { routes } from "./routes.ts";
import { renderText } from "./texts.ts";

const IMAGES = "images";

/** What most readers of these pages can read: English, else the original, else what there is. */
export const preferred = ({ renditions }: Item): Rendition | undefined =>
  renditions.find(({ language }) => language === "en") ??
  renditions.find(({ kind }) => kind === "transcript") ??
  renditions[0];

/** Ids of the panes that `?text=ru,en` asks for: at most two, each once; else the archive's choice. */
const chosen = (item: Item, asked: string | undefined): string[] => {
  const known = new Set(item.renditions.map(({ id }) => id));
  if (item.facsimiles.length > 0) known.add(IMAGES);
  const ids = [...new Set(asked?.split(",").slice(0, 4))].filter((id) => known.has(id)).slice(0, 2);
  if (ids.length > 0) return ids;
  return [preferred(item)?.id ?? (item.facsimiles.length > 0 ? IMAGES : "")].filter(Boolean);
};

export const panesOf = (
  item: Item,
  asked: string | undefined,
  links: ReadonlyMap<string, string>,
): { panes: Pane[]; choices: PaneChoice[] } => {
  const ids = chosen(item, asked);
  const panes = ids.map((id): Pane => {
    const rendition = item.renditions.find((one) => one.id === id);
    if (!rendition) return imagesOf(item);
    const { kind, language, version, makers } = rendition;
    return { kind, id, language, version, makers, text: renderText(item, rendition, links) };
  });
  const first = preferred(item)?.id;
  const choices = combinations(item).map(({ label, panes }) => ({
    label,
    href: routes.item(item.number, panes.length === 1 && panes[0] === first ? [] : panes),
    current: panes.join() === ids.join(),
  }));
  return { panes, choices };
};

const imagesOf = (item: Item): Pane => ({
  kind: "images",
  id: IMAGES,
  images: item.facsimiles.map(({ digest, width, height, leaf, description }) => ({
    href: routes.facsimile(item.number, digest),
    width,
    height,
    leaf,
    description,
  })),
});

/** Each text alone, original beside translation, two translations, images beside the text. */
const combinations = (item: Item): { label: string; panes: string[] }[] => {
  const transcript = item.renditions.find(({ kind }) => kind === "transcript");
  const translations = item.renditions.filter(({ kind }) => kind === "translation");
  const best = preferred(item);
  return [
    ...item.renditions.map((rendition) => ({
      label: labelOf(item, rendition),
      panes: [rendition.id],
    })),
    ...(transcript && translations.length > 0
      ? [
          {
            label: "Original and translation",
            panes: [
              transcript.id,
              (translations.find(({ id }) => id === best?.id) ?? translations[0]!).id,
            ],
          },
        ]
      : []),
    ...(translations.length > 1
      ? [{ label: "Two translations", panes: translations.slice(0, 2).map(({ id }) => id) }]
      : []),
    ...(item.facsimiles.length > 0
      ? [
          { label: "Images", panes: [IMAGES] },
          ...(best ? [{ label: "Images and text", panes: [IMAGES, best.id] }] : []),
        ]
      : []),
  ];
};

const labelOf = (item: Item, { kind, language, makers, id }: Rendition): string => {
  const name = languageName(language);
  if (kind === "transcript") return `${name}, original`;
  const alike = item.renditions.filter((one) => one.kind === kind && one.language === language);
  return alike.length > 1 ? `${name}, ${makers[0]?.name ?? id}` : name;
};
