/** What can be put on a passage or an implication and has guidance of its own. */
export const codeKinds = ['actor', 'theme', 'domain', 'role'] as const;
export type CodeKind = (typeof codeKinds)[number];
