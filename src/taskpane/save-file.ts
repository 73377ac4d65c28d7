/** Hands a file to the browser to be saved. It does not leave the machine. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content by the next turn; a second is for slow ones.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
