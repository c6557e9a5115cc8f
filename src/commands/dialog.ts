import type { Message } from "./message.ts";

/** The dialog asks for its message when it can receive it, and shows it; see messageDialog.ts for the other side. */
function show({ title, paragraphs, items }: Message): void {
  element("title").textContent = title;
  element("paragraphs").replaceChildren(...paragraphs.map((text) => textElement("p", text)));
  const list = element("items");
  list.replaceChildren(...items.map((text) => textElement("li", text)));
  list.hidden = items.length === 0;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`dialog.html has no element with the id ${id}`);
  return found;
}

function textElement(name: "p" | "li", text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function close(): void {
  Office.context.ui.messageParent("close");
}

void Office.onReady(() => {
  element("close").addEventListener("click", close);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }) => {
      const received: Message = JSON.parse(message);
      show(received);
    },
    () => Office.context.ui.messageParent("ready"),
  );
});
