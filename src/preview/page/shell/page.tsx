import { FindingsLive } from "../findings/findings-live.tsx";
import { NewRecord } from "../list/new-record.tsx";
import { dialog, narrow } from "../state/panes.ts";
import { Banners } from "./banners.tsx";
import { Header } from "./header.tsx";
import { Help } from "./help.tsx";
import { NarrowTabs } from "./narrow-tabs.tsx";
import { Panes } from "./panes.tsx";
import { Toasts } from "./toasts.tsx";

/** The whole page. */
export function Page() {
  const over = dialog.value;
  return (
    <div class={`page ${narrow.value ? "narrow" : "wide"}`}>
      <Header />
      <Banners />
      {narrow.value && <NarrowTabs />}
      <Panes />
      <FindingsLive />
      <Toasts />
      {over === "keys" && <Help />}
      {over !== null && over !== "keys" && <NewRecord kind={over.create} />}
    </div>
  );
}
