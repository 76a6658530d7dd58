/** A button beside everything that may be copied: `data-copy` its text, `data-copy-from` its link's text. */
export const copyButtons = (page: Document): void => {
  for (const element of page.querySelectorAll<HTMLElement>("[data-copy], [data-copy-from]")) {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.setAttribute("aria-label", `Copy ${labelOf(element)}`);
    // the text is read before the button becomes part of it
    const text = (element.textContent ?? "").trim();
    button.addEventListener("click", () => {
      void copy(
        element instanceof HTMLAnchorElement ? fetchText(element.href) : Promise.resolve(text),
        button,
      );
    });
    if (element instanceof HTMLAnchorElement) element.after(button);
    else element.append(button);
  }
};

const labelOf = (element: HTMLElement): string =>
  element instanceof HTMLAnchorElement
    ? (element.textContent ?? "")
    : (element.previousElementSibling?.textContent ?? "the citation");

const fetchText = async (address: string): Promise<string> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
};

const SHOWN = 1600;

const copy = async (text: Promise<string>, button: HTMLButtonElement): Promise<void> => {
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(await text);
  } catch {
    said = "Could not copy";
  }
  button.textContent = said;
  setTimeout(() => (button.textContent = "Copy"), SHOWN);
};
