import { Icon, type IconName } from "./icon.tsx";

interface Props {
  readonly icon: IconName;
  /** What it does; read out, and shown on hover with the key. */
  readonly label: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  onClick(): void;
}

/** A small button that shows an icon only. */
export function ToolButton({ icon, label, keys, pressed, disabled, onClick }: Props) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={label}
      title={keys === undefined ? label : `${label}（${keys}）`}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      disabled={disabled ?? false}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
