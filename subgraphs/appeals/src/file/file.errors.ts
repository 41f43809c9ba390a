import { DomainError, NotFoundError } from '@hromada/shared/errors';

/** There is no such file, or the viewer may not know of its document. */
export class FileNotFoundError extends NotFoundError {
  override readonly code = 'FILE_NOT_FOUND';

  constructor(fileId: string) {
    super('No such file', { details: { fileId } });
  }
}

/** The file is in quarantine, or something was found in it: its contents are not given out. */
export class FileWithheldError extends DomainError {
  readonly code = 'FILE_WITHHELD';

  constructor(state: string) {
    super('The contents of this file are not given out', { details: { state } });
  }
}

/** The council keeps no files: no folder was named for them. */
export class FilesNotKeptError extends DomainError {
  readonly code = 'FILES_NOT_KEPT';

  constructor() {
    super('This council keeps no files: HROMADA_FILES is not set');
  }
}
