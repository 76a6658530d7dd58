/** `/` goes to the search box, ← and → to the documents or pages before and after. */
export const keys = (page: Document): void => {
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isWriting(event.target))
      return;
    if (event.key === "/") {
      const box = page.querySelector<HTMLInputElement>("input[name=q]");
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    }
    const rel = event.key === "ArrowLeft" ? "prev" : event.key === "ArrowRight" ? "next" : null;
    const neighbour = rel && page.querySelector<HTMLLinkElement>(`head > link[rel=${rel}]`);
    if (neighbour) location.assign(neighbour.href);
  });
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
