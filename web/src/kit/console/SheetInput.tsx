// The browser's own choice of a CSV or XLSX file, opened by a button of the page.
import type { Ref } from 'react';

export function SheetInput({
  ref,
  label,
  onFile,
}: {
  ref: Ref<HTMLInputElement>;
  label: string;
  onFile: (file: File) => void;
}) {
  return (
    <input
      ref={ref}
      className="sr-only"
      type="file"
      accept=".csv,.xlsx,text/csv"
      aria-label={label}
      tabIndex={-1}
      onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = ''; // the same file may be chosen again
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
