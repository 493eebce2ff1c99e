/** What a diagram is called after its file: the name without folders and extensions. */
export function titleOf(fileName: string): string {
  const name = fileName.replace(/^.*[\\/]/, '');
  return name.replace(/\.[a-z0-9]{1,10}$/i, '') || name;
}
