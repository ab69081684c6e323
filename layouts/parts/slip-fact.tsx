import type { ComponentChildren } from "preact";

interface SlipFactProps {
  /** In Persian, one of `slipLabels`. */
  readonly label: string;
  /** The fact, isolated from its label. */
  readonly children: ComponentChildren;
}

/** One of the slip's labelled facts, written from right to left as its Persian label is. */
export function SlipFact({ label, children }: SlipFactProps) {
  return (
    <span lang="fa" dir="rtl">
      {label} {children}
    </span>
  );
}
