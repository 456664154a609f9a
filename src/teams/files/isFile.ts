/** Whether an attachment is a file that somebody sent. Teams sends them in personal chats only. */
export function isFile({ contentType }: { readonly contentType?: unknown }): boolean {
  return contentType === 'application/vnd.microsoft.teams.file.download.info';
}
