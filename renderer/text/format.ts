// Figures the way both languages write them; printed pages write them so too, and so they stand in `shared/contract/words`.
export {
  count,
  money,
  yuan,
  civilParts,
  monthDay,
  isoDate,
  clock,
  dateTime,
  dateTimeSeconds,
  fullDateTime,
  fileSize,
  percent,
} from '../../shared/contract/words/format.ts'
