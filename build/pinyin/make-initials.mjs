// Writes the first letters of Chinese characters, as they are spoken, into a table for the search index: one letter per
// character, and the words in which a character is spoken otherwise. The library that knows them takes a tenth of a
// millisecond a name and a tenth of a second to load; the table takes neither. Run again after an update of pinyin-pro.
//   node build/pinyin/make-initials.mjs
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'

const FIRST = 0x4e00
const LAST = 0x9fff

/** Words found in the names of companies, places and people whose characters have another reading on their own. */
const words = [
  '银行',
  '行业',
  '商行',
  '车行',
  '洋行',
  '投行',
  '分行',
  '支行',
  '总行',
  '同行',
  '行家',
  '重庆',
  '重阳',
  '重组',
  '音乐',
  '乐器',
  '乐队',
  '声乐',
  '民乐',
  '厦门',
  '会计',
  '番禺',
  '东阿',
  '台州',
  '丽水',
  '铅山',
  '洪洞',
  '蚌埠',
  '六安',
  '亳州',
  '涡阳',
  '乐清',
  '乐山',
  '长沙',
  '长春',
  '长城',
  '长江',
  '长安',
  '长治',
  '校长',
  '成长',
  '生长',
  '增长',
  '董事长',
  '都市',
  '成都',
  '首都',
  '朝阳',
  '朝夕',
  '调研',
  '调查',
  '协调',
  '单县',
  '单氏',
  '解放',
  '解氏',
  '曾国藩',
  '数据',
  '传统',
  '传媒',
  '自传',
  '藏族',
  '西藏',
  '宝藏',
  '收藏',
  '大夫',
  '大厦',
  '广厦',
  '会议',
  '盛世',
  '茂盛',
  '石家庄',
  '万石',
  '降落',
  '投降',
  '模具',
  '模型',
  '参与',
  '人参',
  '海参',
  '纤维',
  '化纤',
  '仇氏',
  '区氏',
  '尉迟',
  '万俟',
  '单于',
  '华为',
  '华山',
  '给水',
  '供给',
  '校对',
  '种子',
  '种植',
  '折扣',
  '重量',
  '重工',
  '重型',
  '仔细',
  '牛仔',
]

const first = (text) =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('').toLowerCase()

let letters = ''
for (let code = FIRST; code <= LAST; code += 1) {
  const letter = first(String.fromCodePoint(code))
  letters += /^[a-z]$/.test(letter) ? letter : ' '
}
const byLetters = (word) => [...word].map((char) => letters[char.codePointAt(0) - FIRST]).join('')
const otherwise = Object.fromEntries(
  words.map((word) => [word, first(word)]).filter(([word, read]) => read !== byLetters(word)),
)

const file = join(import.meta.dirname, '../../electron/store/pinyin-initials.json')
writeFileSync(file, `${JSON.stringify({ first: FIRST, letters, otherwise }, null, 2)}\n`)
console.log(`${file}: ${letters.length} characters, ${Object.keys(otherwise).length} words read otherwise`)
