import { dismiss, type ToastAction, toasts } from "../state/toasts.ts";
import { shellWords } from "../words/shell.ts";
import { ToolButton } from "./tool-button.tsx";

/** Short notices. The list stands always, so that screen readers hear what is put into it. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((one) => (
        <div key={one.id} class={`toast ${one.tone}`}>
          <p>{one.text}</p>
          {one.action && <ToastButton id={one.id} action={one.action} />}
          <ToolButton icon="close" label={shellWords().close} onClick={() => dismiss(one.id)} />
        </div>
      ))}
    </div>
  );
}

function ToastButton({ id, action }: { readonly id: number; readonly action: ToastAction }) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        dismiss(id);
        action.run();
      }}
    >
      {action.label}
    </button>
  );
}
