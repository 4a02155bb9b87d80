import type { ChangeEvent } from 'react';

/** A text field's value and what is done when somebody types. */
export const typed = (value: string | null | undefined, set: (value: string) => void) => ({
  value: value ?? '',
  onChange: (e: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => set(e.currentTarget.value),
});
