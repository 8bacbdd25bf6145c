// Inputs whose values are what the wire wants: days as text, photos as file ids.
import { DeleteOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, DatePicker, InputNumber } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { newKey, upload } from '@/api/client';
import { refusalFrom } from '@/api/refusal';
import { kitWords } from '../kit_words';
import { useWords, words } from '../words';
import { useRefusalText } from './RefusalNote';

export function DayInput({
  value,
  onChange,
  id,
}: {
  value?: string;
  onChange?: (day: string | undefined) => void;
  id?: string;
}) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      value={value === undefined ? null : dayjs(value)}
      onChange={(next) => onChange?.(next?.format('YYYY-MM-DD'))}
      style={{ width: '100%' }}
    />
  );
}

// Hundredths on the wire (fen, 0.01 m2), two decimals on the screen; exact, without a float.
export function HundredthsInput({
  value,
  onChange,
  id,
  unit,
  label,
}: {
  value?: number | undefined;
  onChange?: (hundredths: number | undefined) => void;
  id?: string;
  unit: string;
  label?: string; // where no field of a form names it
}) {
  const text =
    value === undefined
      ? undefined
      : `${Math.trunc(value / 100)}.${String(value % 100).padStart(2, '0')}`;
  return (
    <InputNumber<string>
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(text === undefined ? {} : { value: text })}
      stringMode
      min="0"
      precision={2}
      step="0.01"
      suffix={unit}
      style={{ width: '100%' }}
      onChange={(next) => {
        if (next === null || next === '') return onChange?.(undefined);
        const [whole = '0', cents = ''] = String(next).split('.');
        return onChange?.(Number(whole) * 100 + Number(cents.padEnd(2, '0').slice(0, 2)));
      }}
    />
  );
}

const photoWords = words(
  {
    add: '添加照片',
    remove: (n: number) => `移除照片 ${n}`,
    hint: (most: number) => `最多 ${most} 张，JPG、PNG、WebP 或 HEIC；上传后自动去除位置等拍摄信息`,
  },
  () => ({
    add: 'Add photos',
    remove: (n: number) => `Remove photo ${n}`,
    hint: (most: number) => `Up to ${most}; where and how they were taken is removed`,
  }),
);

interface Sent {
  file: number;
  preview: string;
}

export function PhotoField({
  value = [],
  onChange,
  id,
  most = 9,
}: {
  value?: readonly number[];
  onChange?: (files: number[]) => void;
  id?: string;
  most?: number;
}) {
  const w = useWords(photoWords);
  const k = useWords(kitWords);
  const textOf = useRefusalText();
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<Sent[]>([]);
  const [progress, setProgress] = useState<number | null>(null);
  const [bad, setBad] = useState<string[]>([]);

  const take = async (files: FileList) => {
    setBad([]);
    let ids = [...value];
    for (const file of Array.from(files).slice(0, most - ids.length)) {
      const form = new FormData();
      form.append('file', file, file.name);
      try {
        setProgress(0);
        const reply = await upload<{ id: number }>('/api/files', form, newKey(), (done, total) =>
          setProgress(Math.round((done / Math.max(total, 1)) * 100)),
        );
        ids = [...ids, reply.id];
        setSent((old) => [...old, { file: reply.id, preview: URL.createObjectURL(file) }]);
        onChange?.(ids);
      } catch (error) {
        const refusal = refusalFrom(error);
        setBad((old) => [...old, `${file.name}：${refusal.faults[0]?.text ?? textOf(refusal)}`]);
      }
    }
    setProgress(null);
    if (input.current !== null) input.current.value = '';
  };

  return (
    <div>
      <input
        ref={input}
        {...(id === undefined ? {} : { id })}
        className="sr-only"
        type="file"
        accept="image/*"
        multiple
        tabIndex={-1}
        onChange={(event) => event.target.files && void take(event.target.files)}
      />
      <ul className="photos">
        {value.map((file, index) => {
          const preview = sent.find((one) => one.file === file)?.preview;
          return (
            <li key={file} className="photo-sent">
              {preview === undefined ? (
                <span className="photo-name">{k.photo(index + 1)}</span>
              ) : (
                <img src={preview} alt={k.photo(index + 1)} />
              )}
              <Button
                size="small"
                aria-label={w.remove(index + 1)}
                icon={<DeleteOutlined />}
                onClick={() => onChange?.(value.filter((one) => one !== file))}
              />
            </li>
          );
        })}
      </ul>
      <Button
        icon={<UploadOutlined />}
        disabled={value.length >= most}
        loading={progress !== null}
        onClick={() => input.current?.click()}
      >
        {w.add}
      </Button>
      <p className="hint">{w.hint(most)}</p>
      {progress !== null && (
        <progress className="bar" max={100} value={progress} aria-label={w.add} />
      )}
      {bad.map((line) => (
        <p key={line} className="field-bad" role="alert">
          {line}
        </p>
      ))}
    </div>
  );
}
