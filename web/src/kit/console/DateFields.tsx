// The days of a query card: one day, or from one to another. In a file of its own, because antd's
// calendar is heavy and most lists open without it.
import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { civilDay } from '../format';
import { kitWords } from '../kit_words';
import { useWords } from '../words';

const day = 'YYYY-MM-DD';
const asDay = (text: string | undefined) => (text === undefined ? null : dayjs(text));

function quarterStart(today: Dayjs): Dayjs {
  return today.month(Math.floor(today.month() / 3) * 3).startOf('month');
}

interface Props {
  id: string;
  until: string | undefined; // the parameter of the last day; without it one day is asked for
  name: string;
  values: Readonly<Record<string, string>>;
  put: (changes: Record<string, string | undefined>) => void;
}

export default function DateFields({ id, name, until, values, put }: Props) {
  const w = useWords(kitWords);
  const presets = useMemo(() => {
    const today = dayjs(civilDay(new Date())); // China's day, wherever the browser is
    return [
      { label: w.today, value: [today, today] as [Dayjs, Dayjs] },
      { label: w.sevenDays, value: [today.subtract(6, 'day'), today] as [Dayjs, Dayjs] },
      { label: w.thisMonth, value: [today.startOf('month'), today] as [Dayjs, Dayjs] },
      { label: w.thisQuarter, value: [quarterStart(today), today] as [Dayjs, Dayjs] },
    ];
  }, [w]);
  if (until === undefined) {
    return (
      <DatePicker
        id={id}
        value={asDay(values[name])}
        onChange={(next) => put({ [name]: next?.format(day) })}
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <DatePicker.RangePicker
      id={{ start: id, end: `filter-${until}` }}
      value={[asDay(values[name]), asDay(values[until])]}
      presets={presets}
      allowEmpty={[true, true]}
      placeholder={[w.from, w.to]}
      onChange={(next) => put({ [name]: next?.[0]?.format(day), [until]: next?.[1]?.format(day) })}
      style={{ width: '100%' }}
    />
  );
}
