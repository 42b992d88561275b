import type { Cells } from './sheets-of-cells';

/** Figures that the formulas below look at. Row 12 holds years; B1:B3 a blank, a text and a text that is a number. */
// prettier-ignore
export const figures: Cells = {
  A1: 2400, A2: -3.75, A3: 0, A4: 0.1, A5: 1e-7, A6: 123456.789, A7: 7, A8: 2, A9: -1,
  B2: 'reached', B3: '12', B4: '●  met', B5: '○ missed', B6: '● met', B7: 'Total', B8: 'total exports', B9: 'a?c', B10: '',
  C1: '=1=1', C2: '=1=2', C3: '=NA()', C4: '=1/0', C5: '=""',
  D12: 2009, E12: 2010, F12: 2011, G12: 2012, H12: 2013, I12: 2014, J12: 2015,
  D14: 1846, E14: 2210, F14: 2365, G14: 2400, H14: 2496, I14: 2595.84, J14: 2699.6736,
  D15: 1400, E15: 1700, F15: 1823, G15: 1872, H15: 1963.4,
  D16: 4, E16: 4, F16: 4.88, G16: 'n/a', H16: 4, I16: 4, J16: 4.88,
  D17: 4, E17: 4, F17: 4.88, G17: 'n/a', H17: 4, I17: 5, J17: 4.88,
  L1: 1, L2: 3, L3: 5, L4: 7, L5: 9, M1: 'one', M2: 'three', M3: 'five', M4: 'seven', M5: 'nine',
  N1: 9, N2: 7, N3: 5, N4: 3, N5: 1, O1: 'apple', O2: 'Banana', O3: 'cherry', O4: 'date',
};

/** Names that the formulas use. */
export const names: Readonly<Record<string, string>> = {
  TP_FirstYear: "'TP Data'!$H$12",
  TP_EndYear: "'TP Data'!$J$12",
  TP_Tolerance: '0.000000001',
  TP_Years: "'TP Data'!$D$12:$J$12",
};

const singles = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A9', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4'];
const numbers = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A8', 'A9', 'B1'];
const ranges = ['A1:A9', 'D14:J14', 'D15:J15', 'D16:J16', 'A1:B9', 'B1:B9', 'C3:C5', 'E1:F4', 'A:A', '12:12'];
const each = (items: readonly string[], formula: (item: string) => string) => items.map(formula);
const pairs = (one: readonly string[], other: readonly string[], formula: (a: string, b: string) => string) =>
  one.flatMap((a) => other.map((b) => formula(a, b)));

// prettier-ignore
const operators = [
  ...['+', '-', '*', '/'].flatMap((sign) => pairs(['A1', 'A2', 'A3', 'B1', 'C1', 'C3'], ['A4', 'A7', 'A3', 'B1', 'C1', 'C4'], (a, b) => `=${a}${sign}${b}`)),
  ...pairs(['A1', 'A2', 'A4', 'A7'], ['A8', 'A9', 'A4', '-2', '0.5'], (a, b) => `=${a}^${b}`),
  ...['=', '<>', '<', '>', '<=', '>='].flatMap((sign) =>
    pairs(['A1', 'B1', 'B2', 'B7', 'C5', 'C3'], ['A7', 'A3', 'B1', 'B8', '"TOTAL"', '""'], (a, b) => `=${a}${sign}${b}`),
  ),
  ...pairs(['A1', 'A2', 'A4', 'B1', 'B2', 'C3'], ['A7', 'B1', 'B7', '"%"'], (a, b) => `=${a}&${b}`),
  '=-2^2', '=2^-2', '=-A1^2', '=2^3^2', '=5%', '=A1%', '=50%^2', '=-A2', '=--A7', '=+B2', '=1-2-3', '=2*3+4*5', '=(2+3)*4',
  '=10/4/2', '=1&2+3', '=1+2&3', '=1<2=TRUE', '="a"&"b"="AB"', '=0.1+0.2=0.3', '=1.1-1=0.1', '=0.5-0.4-0.1', '=1-0.9-0.1',
  '="5"+1', '="2.5"*2', '="1e3"/10', '=B3+1', '=B3*2', '=B3&1', '=TRUE+1', '=-TRUE', '="abc"+1', '=B2*2', '=1E+300*1E+300',
  '=1/3&""', '=0.1+0.2&""', '=123456789012&""', '=0.00001&""', '=1.5E-10&""', '=-0.5&""', '=2/3*100&"%"', '=1234567.891&""',
];

// prettier-ignore
const rounding = [
  ...pairs([...numbers, '2.5', '-2.5', '1.005', '2.675', '1.1', '0.285', '1234.5678'], ['0', '1', '2', '-2'], (a, b) => `=ROUND(${a},${b})`),
  ...pairs([...numbers, '1.1', '-1.1', '0.034895410628736', '1234.5678'], ['0', '1', '4', '-2'], (a, b) => `=ROUNDUP(${a},${b})`),
  ...pairs([...numbers, '1.1', '-1.1', '1234.5678'], ['0', '1', '3', '-2'], (a, b) => `=ROUNDDOWN(${a},${b})`),
  ...each([...singles, '2.9999999', '-2.1'], (a) => `=INT(${a})`),
  ...each(singles, (a) => `=ABS(${a})`),
  ...each(singles, (a) => `=SIGN(${a})`),
  ...each([...singles, '2'], (a) => `=SQRT(${a})`),
  ...pairs(['7', '-7', 'A6', 'A2'], ['3', '-3', '0.25', '0'], (a, b) => `=MOD(${a},${b})`),
  ...each(['A4', 'A2', 'A9', 'A3', 'A8'], (a) => `=EXP(${a})`),
  ...each(['A1', 'A4', 'A3', 'A2'], (a) => `=LN(${a})`),
  ...each(['A1', 'A4', 'A3', '1000'], (a) => `=LOG10(${a})`),
  '=LOG(8,2)', '=LOG(100)', '=POWER(2,10)', '=POWER(A1,0.5)', '=TRUNC(-3.7)', '=TRUNC(3.14159,2)',
  '=SIGN(A2)*ABS(A2)^(1/3)', '=SQRT(2)^2-2',
];

// prettier-ignore
const aggregates = [
  ...['SUM', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'PRODUCT', 'STDEV', 'STDEVP', 'VAR', 'VARP', 'SUMSQ'].flatMap(
    (name) => each(ranges, (range) => `=${name}(${range})`),
  ),
  ...each(['E1:F4', 'B1:B9', 'A1:A9', 'C1:C5'], (range) => `=COUNTBLANK(${range})`),
  ...each(['A1:A9', 'D14:J14', 'D16:J16', 'A:A'], (range) => `=MEDIAN(${range})`),
  '=SUM(1,2,3)', '=SUM(TRUE,1)', '=SUM(A1:A3,D14:J14,5)', '=AVERAGE(1,2,4)', '=COUNT(1,"2","x",TRUE)',
  '=COUNTA(1,"","x")', '=MAX(-1,-5)', '=PRODUCT(2,3,4)', '=SUM(A1,B2,A7)', '=AVERAGE(B2)', '=STDEV(5)',
  '=AND(TRUE,A1>0)', '=AND(A1,A3)', '=OR(A3,C2)', '=OR(C1:C2)', '=AND(C1:C2)', '=AND(C3,TRUE)', '=NOT(A3)', '=NOT(C1)', '=NOT(C4)',
  '=SUM(D14:F14:J14)', '=SUM((A1:A3,A7:A9))', '=SUM(A1:B9 A3:C3)', '=SUM(D14:INDEX(D14:J14,3))',
  '=SUM(INDEX(D14:J14,2):INDEX(D14:J14,4))', '=PRODUCT(INDEX(D14:J14,MATCH(2010,D12:J12,0)):INDEX(D14:J14,MATCH(2012,D12:J12,0)))',
  '=AVERAGE(INDEX(D16:J16,1):INDEX(D16:J16,3))', '=SUM(TP_Years)', '=COUNT(TP_Years)', '=SUM(14:14)', '=MAX(12:12)',
];

// prettier-ignore
const conditional = [
  ...each(['2013', '">=2013"', '">2013"', '"<2011"', '"<=2011"', '"<>2012"', '"=2012"', '">="&TP_FirstYear', '"<"&TP_EndYear'], (c) => `=SUMIFS(D14:J14,D12:J12,${c})`),
  '=SUMIFS(D14:J14,$D$12:$J$12,">="&TP_FirstYear,$D$12:$J$12,"<="&TP_EndYear)', '=SUMIFS(D15:J15,D12:J12,">=2013",D14:J14,"<2600")',
  '=SUMIFS(D14:J14,D12:J12,">=2013",D12:J12,"<2013")', '=SUMIF(D12:J12,">2012",D14:J14)', '=SUMIF(A1:A9,">0")', '=SUMIF(B1:B9,"●*",A1:A9)',
  '=SUMIF(B1:B9,"total*",A1:A9)', '=SUMIF(A1:A9,7)', '=SUMIF(A1:A9,"<>7")', '=AVERAGEIF(A1:A9,">0")', '=AVERAGEIF(D12:J12,">=2013",D14:J14)',
  '=AVERAGEIF(A1:A9,">1e9")', '=AVERAGEIFS(D14:J14,D12:J12,">2010",D12:J12,"<2014")',
  ...each(['"●*"', '"○*"', '"total"', '"TOTAL"', '"*t*"', '"?otal"', '"a~?c"', '"<>total"', '"=total"', '">m"', '"<m"', '"?????"', '"*"'], (c) => `=COUNTIF(B2:B9,${c})`),
  ...each(['0', '">0"', '"<0"', '"<>0"', '2400', '"2400"', 'A7', '">="&A7', '">100%"'], (c) => `=COUNTIF(A1:A9,${c})`),
  '=COUNTIF(C1:C2,TRUE)', '=COUNTIF(C1:C2,FALSE)', '=COUNTIF(D15:J15,"<>")', '=COUNTIF(A:A,">0")', '=COUNTIF(D12:J12,"x")', '=COUNTIFS(D12:J12,">=2011",D14:J14,">2400")',
  '=COUNTIFS(B2:B9,"●*",A2:A9,"<1")', '=SUMPRODUCT(D14:J14,D12:J12)', '=SUMPRODUCT(--(D16:J16<>D17:J17))', '=SUMPRODUCT(--(D14:J14>2400))',
  '=SUMPRODUCT((D12:J12>=2013)*D14:J14)', '=SUMPRODUCT(ISNUMBER(D14:J14)*(1-ISNUMBER(D15:J15)))', '=SUMPRODUCT(ISNUMBER(D15:J15)*D12:J12)',
  '=SUMPRODUCT(MAX(ISNUMBER(D15:J15)*D12:J12))', '=SUMPRODUCT(MAX(ISNUMBER(D14:J14)*D12:J12))', '=SUMPRODUCT((A1:A3>0)*(A7:A9>0))',
  '=SUMPRODUCT(A1:A3*TRUE)', '=SUMPRODUCT(A7:A9,L1:L3,N1:N3)', '=SUMPRODUCT(D14:F14*L1:L3)', '=SUMPRODUCT({1,2,3},{4,5,6})', '=SUMPRODUCT({1;2}*{3,4})',
  '=SUMPRODUCT(D14:E14,D12:F12)', '=SUMPRODUCT(C3:C4)', '=SUMPRODUCT(ABS(A1:A3))', '=SUMPRODUCT(ROUND(A1:A6,0))', '=SUMPRODUCT(COUNTIF(A1:A9,A7:A8))',
  '=SUMPRODUCT(1/L1:L5)', '=SUMPRODUCT((B4:B6="● met")*A4:A6)', '=SUMPRODUCT(-A1:A3)', '=SUMPRODUCT(L1:L5^2)', '=SUMPRODUCT(LEN(M1:M5))', '=SUMPRODUCT(--(LEFT(B4:B6,1)="●"))',
  '=SUMPRODUCT(IF(D12:J12>2012,D14:J14,0))',
];

// prettier-ignore
const choices = [
  ...each(singles, (a) => `=IF(${a},"yes","no")`),
  ...each(['A1', 'B1', 'B2', 'C3', 'C4', 'B1/A3'], (a) => `=IFERROR(${a},"none")`),
  ...['ISBLANK', 'ISNUMBER', 'ISTEXT', 'ISERROR', 'ISERR', 'ISNA', 'ISLOGICAL', 'ISNONTEXT'].flatMap((name) =>
    each(['A1', 'A3', 'B1', 'B2', 'B3', 'C3', 'C4', 'C5', 'E1'], (a) => `=${name}(${a})`),
  ),
  '=IF(A1>0,A1)', '=IF(A1<0,A1)', '=IF(A1>0,,5)', '=IF(TRUE,B1)', '=IF(A1>0,"",1)', '=IF(A3=0,"zero",A1/A3)', '=IF(C3,1,2)', '=IF(ISNUMBER(E1),E1,"")',
  '=IF(ISBLANK(E1),"",E1)', '=IF(ISNUMBER(D14),D14,IF(AND(ISNUMBER(C14),ISNUMBER(D16)),C14*(1+D16),""))', '=IF(ISNUMBER(I15),I15,IF(AND(ISNUMBER(H15),ISNUMBER(I16)),H15*(1+I16/100),""))',
  '=IF(COUNT(D14:J14)=0,"",$D$12+COUNT(D14:J14)-1)', '=IF(COUNT(D15:J15)=COLUMNS(D15:J15),"actual",IF(COUNT(D15:J15)=0,"projected","mixed"))',
  '=CHOOSE(2,"a","b","c")', '=CHOOSE(A7-6,A1,A2)', '=CHOOSE(4,1,2,3)', '=CHOOSE(0,1)', '=SUM(CHOOSE(2,A1:A3,A7:A9))', '=NA()', '=TRUE()', '=FALSE()', '=TRUE', '=IF(NOT(TRUE()),1,2)',
  '=IF(A1>=D14-TP_Tolerance*MAX(1,ABS(D14)),"● meets",IF(D14-A1<=0.005*ABS(D14),"≈ close","○ misses"))', '=IFERROR(INDEX(D14:J14,MATCH(1999,D12:J12,0)),"- no figure")',
  '=#N/A', '=#REF!', '=IFERROR(#DIV/0!,"caught")', '=SUM(1,#VALUE!)', '=ISNA(#N/A)',
];

// prettier-ignore
const lookups = [
  ...pairs(['5', '6', '0', '10', 'A7', 'B1'], ['0', '1'], (a, type) => `=MATCH(${a},L1:L5,${type})`),
  ...each(['5', '6', '0', '10'], (a) => `=MATCH(${a},N1:N5,-1)`),
  ...each(['"three"', '"FIVE"', '"s*"', '"?ine"', '"x"', '5'], (a) => `=MATCH(${a},M1:M5,0)`),
  ...each(['"banana"', '"b"', '"zebra"', '"a"'], (a) => `=MATCH(${a},O1:O4)`),
  '=MATCH(2012,$D$12:$J$12,0)', '=MATCH(MIN(D14:J14),D14:J14,0)', '=MATCH("n/a",D16:J16,0)', '=MATCH(C3,L1:L5,0)', '=MATCH(5,L1:M5,0)', '=MATCH(1E+300,A1:A9)', '=MATCH("total",B1:B9,0)',
  '=INDEX(D14:J14,3)', '=INDEX(D14:J14,1,3)', '=INDEX(A1:B9,7,1)', '=INDEX(L1:M5,2,2)', '=INDEX(D14:J14,9)', '=INDEX(L1:L5,0)', '=SUM(INDEX(L1:N5,0,1))', '=SUM(INDEX(L1:N5,2,0))',
  '=INDEX(B1:B9,1)', '=INDEX({1,2;3,4},2,1)', '=INDEX(D14:J14,MATCH(2013,$D$12:$J$12,0))', '=INDEX(D19:J19,2)', '=INDEX(B6:B9,MATCH(MIN(A6:A9),A6:A9,0))', '=INDEX(C1:C4,3)',
  '=VLOOKUP(5,L1:M5,2,FALSE)', '=VLOOKUP(6,L1:M5,2)', '=VLOOKUP(6,L1:M5,2,FALSE)', '=VLOOKUP(0,L1:M5,2)', '=VLOOKUP(5,L1:M5,3)', '=VLOOKUP("Ban*",O1:O4,1,FALSE)',
  '=HLOOKUP(2013,D12:J15,3,FALSE)', '=HLOOKUP(2013.5,D12:J14,3)', '=HLOOKUP(1999,D12:J14,3,FALSE)', '=LOOKUP(6,L1:L5,M1:M5)', '=LOOKUP(5,L1:M5)', '=LOOKUP(0,L1:L5)',
  '=LOOKUP(2,1/(D15:J15<>""),D12:J12)', '=LOOKUP(9.9E+307,D15:J15)', '=ROWS(D14:J20)', '=COLUMNS(D14:J20)', '=ROWS(A:A)', '=ROW(D14)', '=COLUMN(D14)', '=ROWS(\'TP Data\'!D$14:D$18)',
  '=SUM(\'TP Data\'!A1:A3)', "=SUM('It''s a sheet'!A1:A2)", "='It''s a sheet'!A1*2", '=TP_FirstYear', '=TP_EndYear-TP_FirstYear+1', '=INDEX(TP_Years,2)', '=A1+unknown_name', '=LARGE(A1:A9,2)', '=SMALL(A1:A9,2)',
  '=RANK(A7,A1:A9)', '=RANK(A7,A1:A9,1)', ...each(['0', '0.1', '0.5', '0.9', '1'], (p) => `=PERCENTILE(D14:J14,${p})`), '=PERCENTILE(A1:A9,2)', '=QUARTILE(D14:J14,1)',
  '=GEOMEAN(D14:J14)',
];

// prettier-ignore
const texts = [
  ...each(['B2', 'A1', 'B1', 'C3', '"中文名"'], (a) => `=LEFT(${a},2)`),
  ...each(['B2', 'A6', 'B1'], (a) => `=RIGHT(${a},3)`),
  ...each(['B2', 'A6', 'B1'], (a) => `=LEN(${a})`),
  '=LEFT(B2)', '=LEFT(B2,0)', '=LEFT(B2,99)', '=LEFT(B2,-1)', '=RIGHT(B2,99)', '=MID(B2,2,3)', '=MID(B2,9,3)', '=MID(B2,0,1)', '=LEN("")', '=TRIM("  a   b ")', '=UPPER(B8)', '=LOWER("ABC É")', '=PROPER("two words")',
  '=CONCATENATE("a",1,B1,-2.5)', '=SUBSTITUTE("a-b-c","-","+")', '=SUBSTITUTE("a-b-c","-","+",2)', '=SUBSTITUTE("aaa","a","",4)', '=REPLACE("abcdef",2,3,"x")', '=FIND("b","abcb")', '=FIND("b","abcb",3)', '=FIND("B","abcb")',
  '=SEARCH("B","abcb")', '=SEARCH("c*","abcb")', '=SEARCH("z","abc")', '=EXACT("a","A")', '=REPT("ab",3)', '=VALUE("12.5")', '=VALUE("5%")', '=VALUE("1,234.5")', '=VALUE("x")', '=VALUE("2013-01-05")', '=CODE("A")', '=CHAR(65)', '=T(B2)', '=T(A1)', '=N(C1)', '=N(B2)',
  ...pairs(
    ['0', '1234.5678', '-1234.5678', '0.79997', '2.5', '1.005', '-0.5', '1E+6'],
    ['"0"', '"0.0"', '"0.000"', '"#,##0.0"', '"0.00%"', '"0.0%"', '"+0.0;-0.0"', '"+0.00%;-0.00%;0.00%"', '"0.0"" pts"""', '"0.0;(0.0);""zero"""'],
    (value, format) => `=TEXT(${value},${format})`,
  ),
  '=TEXT("abc","0.0")', '=TEXT("abc","0;-0;0;""text: ""@")', '=TEXT(41275,"yyyy-mm-dd")', '=TEXT(41275,"yyyy")', '=TEXT(B1,"0.0")', '=TEXT(C3,"0")', '=TEXT(2.675,"0.00")', '=TEXT(12,"000")', '=TEXT(0.5,"#.##")', '=TEXT(1234567,"#,##0")',
  '="Needed "&TEXT(0.0349,"0.00%")&" a year"', '=TEXT(D14,"#,##0.0")&" / "&TEXT(J14,"#,##0.0")',
];

// prettier-ignore
const finance = [
  ...pairs(['1', '2', '3', '5', '10'], ['0.2', '0.9', '1', '1.0349', '3', '40'], (n, ratio) => `=RATE(${n},-560,0,${n}*560*${ratio},1)`),
  '=RATE(3,-560,0,1800,1)', '=RATE(48,-200,8000)', '=RATE(10,0,-100,200)', '=RATE(5,-100,400,0,0,0.05)', '=PMT(0.05,10,1000)', '=PMT(0,10,1000)', '=PMT(0.05/12,360,-200000,0,1)', '=FV(0.05,10,-100)', '=FV(0.05,10,-100,-1000,1)', '=FV(0,10,-100)',
  '=PV(0.05,10,-100)', '=PV(0.05,10,-100,500,1)', '=PV(0,10,-100)', '=NPER(0.05,-100,1000)', '=NPER(0.01,-100,-1000,10000,1)', '=NPER(0,-100,1000)', '=NPV(0.1,L1:L5)', '=NPV(0.1,-100,60,60)',
  '=(J14/G14)^(1/3)-1', '=(0.8/0.78)^(1/3)*(1+0.04)-1', '=ROUNDUP((J14/G14)^(1/3)-1-TP_Tolerance,4)',
];

// prettier-ignore
const distributions = [
  ...each(['-6', '-3', '-1.96', '-0.5', '0', '0.3', '1', '1.75', '2.5', '5'], (x) => `=NORMSDIST(${x})`),
  ...each(['1E-10', '0.001', '0.025', '0.3', '0.5', '0.7', '0.975', '0.999'], (p) => `=NORMSINV(${p})`),
  ...pairs(['0', '0.5', '1', '2.5', '6'], ['1', '2', '5', '30', '400'], (x, n) => `=TDIST(${x},${n},2)`),
  ...pairs(['0.001', '0.05', '0.32', '0.9'], ['1', '2', '5', '30', '400'], (p, n) => `=TINV(${p},${n})`),
  '=TDIST(2,10,1)', '=TDIST(-1,5,2)', '=TINV(0,5)', '=NORMDIST(1200,1000,150,TRUE)', '=NORMDIST(1200,1000,150,FALSE)', '=NORMINV(0.9,1000,150)',
];

// prettier-ignore
const dates = [
  '=DATE(2013,1,1)', '=DATE(2013,13,1)', '=DATE(2013,3,0)', '=YEAR(41275)', '=MONTH(41639)', '=DAY(41333)', '=YEAR(DATE(2015,12,31))', '=DATEVALUE("2013-01-05")', '=EDATE(DATE(2013,1,31),1)',
  '=EOMONTH(DATE(2012,1,15),1)', '=WEEKDAY(DATE(2013,1,1))', '=WEEKDAY(DATE(2013,1,1),2)', '=DATE(2015,12,31)-DATE(2013,1,1)',
];

/** Formulas on which Excel and LibreOffice agree; each stands in a row of its own, beside the figures. */
export const sharedFormulas: readonly string[] = [
  ...operators,
  ...rounding,
  ...aggregates,
  ...conditional,
  ...choices,
  ...lookups,
  ...texts,
  ...finance,
  ...distributions,
  ...dates,
];
