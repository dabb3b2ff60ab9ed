/**
 * A link to a passage, as one puts it into a note or a letter: `scholion://project/<project>/document/<digest>/passage/<id>`.
 * All three are ids as the model has them; they say nothing of what the passage says, and lead nowhere without the project.
 */
export function passageLink(to: { project: string; document: string; passage: string }): string {
  const { project, document, passage } = to;
  return `scholion://project/${project}/document/${document}/passage/${passage}`;
}
