import type { LucideIcon } from 'lucide-react';

export type IconProps = { of: LucideIcon; size?: 16 | 20 | 24; className?: string };

/** A picture beside a word: hidden from screen readers, which read the word. */
export function Icon({ of: Drawing, size = 16, className }: IconProps) {
  return <Drawing size={size} strokeWidth={1.5} aria-hidden className={className} />;
}
