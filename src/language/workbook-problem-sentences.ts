import type { LocalizedText } from '../plan';

/** The sentences of what comes up in reading, writing and taking back the sheets; the others are in problem-sentences.ts. */
export const workbookProblemSentences = {
  'sheet-name-taken': {
    en: 'A sheet of yours has this name. Rename it, then write again.',
    'zh-CN': '此名称已被您的工作表使用。请重命名后再写入。',
    'zh-HK': '此名稱已被閣下的工作表使用。請重新命名後再寫入。',
  },
  'sheet-left-over': {
    en: 'Written for a scenario that this run does not have; its figures would go stale. Delete the sheet, or start from the workbook without TP sheets.',
    'zh-CN': '该表属于本次运行所没有的情景，其数值会失效。请删除该表，或从不含TP工作表的工作簿开始。',
    'zh-HK': '此工作表屬於今次執行所沒有的情景，其數字會失效。請刪除該表，或由不含TP工作表的活頁簿開始。',
  },
  'typed-input-in-the-way': {
    en: 'Somebody typed here, and writing would overwrite it. Take it into your own sheet, clear the cell, and write again.',
    'zh-CN': '此处有人工录入的内容，写入会将其覆盖。请先移入您自己的工作表，清除该单元格后重新写入。',
    'zh-HK': '此處有人手輸入的內容，寫入會將其覆蓋。請先移入閣下的工作表，清除該儲存格後重新寫入。',
  },
  'name-taken': {
    en: 'The name {name} already stands for something of yours. Rename it in the Name Manager, then write again.',
    'zh-CN': '名称{name}已用于您的内容。请在名称管理器中重命名后再写入。',
    'zh-HK': '名稱{name}已用於閣下的內容。請在名稱管理員中重新命名後再寫入。',
  },
  'sheet-protected': {
    en: 'The sheet is protected. Unprotect it, or leave it out.',
    'zh-CN': '工作表受保护。请撤销保护，或不写此表。',
    'zh-HK': '工作表受保護。請取消保護，或不寫此表。',
  },
  'workbook-read-only': {
    en: 'The workbook is read-only. Save a copy and write there.',
    'zh-CN': '工作簿为只读。请另存副本后写入。',
    'zh-HK': '活頁簿為唯讀。請另存複本後寫入。',
  },
  'place-not-found': {
    en: 'It is not in the workbook any more. Read the workbook again.',
    'zh-CN': '工作簿中已没有此处。请重新读取工作簿。',
    'zh-HK': '活頁簿中已沒有此處。請重新讀取活頁簿。',
  },
  'cell-edit-mode': {
    en: 'A cell is being edited. Finish it, then write.',
    'zh-CN': '正在编辑单元格。请完成编辑后再写入。',
    'zh-HK': '正在編輯儲存格。請完成編輯後再寫入。',
  },
  'write-not-verified': {
    en: 'What was read back differs from what was written; the workbook is as before. Write again.',
    'zh-CN': '读回内容与写入内容不符，工作簿已复原。请重新写入。',
    'zh-HK': '讀回內容與寫入內容不符，活頁簿已還原。請重新寫入。',
  },
  'calculated-otherwise': {
    en: 'Excel calculates {found} where {expected} was projected. Check the figures that this formula uses.',
    'zh-CN': 'Excel计算结果为{found}，而推算值为{expected}。请核对此公式所用的数值。',
    'zh-HK': 'Excel計算結果為{found}，而推算值為{expected}。請核對此公式所用的數值。',
  },
  'payload-too-large': {
    en: 'Too much for one request to Excel. Write fewer scenarios at a time.',
    'zh-CN': '超出Excel单次请求的容量。请减少每次写入的情景。',
    'zh-HK': '超出Excel單次要求的容量。請減少每次寫入的情景。',
  },
  'structure-protected': {
    en: 'The structure of the workbook is protected, so that no sheet can be added or taken away. Unprotect it under Review, then write again.',
    'zh-CN': '工作簿结构受保护，无法增删工作表。请在“审阅”中撤销保护后重新写入。',
    'zh-HK': '活頁簿結構受保護，無法增刪工作表。請在「校閱」中取消保護後重新寫入。',
  },
  'being-written': {
    en: 'Another run is being written to this workbook. Wait until it has ended, then read the workbook again.',
    'zh-CN': '此工作簿正在写入另一次运行。请待其完成后重新读取工作簿。',
    'zh-HK': '此活頁簿正在寫入另一次執行。請待其完成後重新讀取活頁簿。',
  },
  'written-meanwhile': {
    en: 'Another author has written these sheets since you read the workbook; nothing of theirs was changed. Read the workbook again, look at what differs, then write.',
    'zh-CN': '您读取工作簿之后，另一位作者写入了这些工作表；其内容未被改动。请重新读取工作簿，核对差异后再写入。',
    'zh-HK': '閣下讀取活頁簿之後，另一位作者寫入了這些工作表；其內容未被改動。請重新讀取活頁簿，核對差異後再寫入。',
  },
  'edited-meanwhile': {
    en: 'Somebody edited this sheet while it was being written. Their edit stands, and the run was taken back. Read the workbook again, then write.',
    'zh-CN': '写入期间有人编辑了此工作表。其编辑已保留，本次运行已撤回。请重新读取工作簿后再写入。',
    'zh-HK': '寫入期間有人編輯了此工作表。其編輯已保留，今次執行已撤回。請重新讀取活頁簿後再寫入。',
  },
  'input-edited-meanwhile': {
    en: 'This input has been changed since the draft was begun, and was not written over. Look at the new figure, then apply the draft again or discard it.',
    'zh-CN': '此录入单元格在草稿开始之后已被更改，未被覆盖。请查看新数值，再应用或放弃草稿。',
    'zh-HK': '此輸入儲存格在草稿開始之後已被更改，未被覆蓋。請查看新數字，再套用或放棄草稿。',
  },
  'content-in-the-way': {
    en: 'Something of yours stands where the run would write. Move it to a free place, then write again.',
    'zh-CN': '此处有您的内容，而本次运行须在此写入。请移至空白处后重新写入。',
    'zh-HK': '此處有閣下的內容，而今次執行須在此寫入。請移至空白處後重新寫入。',
  },
  'content-replaced': {
    en: 'What stands here was put over what the last run wrote; the run puts its own in its place. Keep a copy elsewhere if you need it; undoing the run brings it back.',
    'zh-CN': '此处内容覆盖了上次运行所写的内容；本次运行会以自己的内容取代。如需保留请另存；撤销运行可恢复。',
    'zh-HK': '此處內容覆蓋了上次執行所寫的內容；今次執行會以自己的內容取代。如需保留請另存；復原執行可還原。',
  },
  'rows-moved': {
    en: 'Rows were inserted or deleted from here on (by {count}), so that the run would write over what has moved. Undo that, then write again.',
    'zh-CN': '自此处起有行被插入或删除（位移{count}行），写入会覆盖已移动的内容。请先撤销该操作再写入。',
    'zh-HK': '由此處起有列被插入或刪除（位移{count}列），寫入會覆蓋已移動的內容。請先復原該操作再寫入。',
  },
  'write-stopped': {
    en: 'The run was stopped, and the workbook is as before. Write again when you are ready.',
    'zh-CN': '运行已停止，工作簿已复原。准备好后可重新写入。',
    'zh-HK': '執行已停止，活頁簿已還原。準備好後可重新寫入。',
  },
  'restored-later': {
    en: 'A run broke off and the workbook could not be put back yet. Do away with what stands in the way, then read the workbook again: it is put back then.',
    'zh-CN': '运行中断，工作簿尚未复原。请先排除障碍，再重新读取工作簿，届时即复原。',
    'zh-HK': '執行中斷，活頁簿尚未還原。請先排除障礙，再重新讀取活頁簿，屆時即還原。',
  },
  'run-repaired': {
    en: 'A run had broken off; the workbook was put back as it was before. Write the sheets again.',
    'zh-CN': '曾有一次运行中断；工作簿已恢复到运行之前。请重新写入工作表。',
    'zh-HK': '曾有一次執行中斷；活頁簿已還原至執行之前。請重新寫入工作表。',
  },
  'edited-since': {
    en: 'This cell was edited after the run had written it. Taking the run back would lose the edit. Keep a copy elsewhere, or leave the run as it is.',
    'zh-CN': '此单元格在运行写入后被编辑过，撤销运行会丢失该编辑。请另存后再撤销，或保留此次运行。',
    'zh-HK': '此儲存格在執行寫入後被編輯過，復原執行會遺失該編輯。請另存後再復原，或保留此次執行。',
  },
  'journal-damaged': {
    en: 'A run broke off, and what would take it back cannot be read. Go back to a saved version, or delete the TP sheets and write again.',
    'zh-CN': '运行中断，而用于复原的记录无法读取。请回到已保存的版本，或删除TP工作表后重新写入。',
    'zh-HK': '執行中斷，而用於還原的紀錄無法讀取。請回到已儲存的版本，或刪除TP工作表後重新寫入。',
  },
  'record-damaged': {
    en: 'What the last run had noted in the workbook cannot be read; everything was read back from its sheets. Nothing need be done: writing again notes it anew.',
    'zh-CN': '上次运行在工作簿中的记录无法读取，已改由各工作表读回全部内容。无须处理：重新写入即重新记录。',
    'zh-HK': '上次執行在活頁簿中的紀錄無法讀取，已改由各工作表讀回全部內容。無須處理：重新寫入即重新記錄。',
  },
  'record-newer': {
    en: 'A newer version of the add-in wrote these sheets: they are read, and are not written over. Update the add-in, then write.',
    'zh-CN': '这些工作表由较新版本的加载项写入：可以读取，不会被覆盖。请更新加载项后再写入。',
    'zh-HK': '這些工作表由較新版本的增益集寫入：可以讀取，不會被覆蓋。請更新增益集後再寫入。',
  },
  'record-other-plan': {
    en: 'These sheets were written for another plan ({written}); this run is of {plan}. Open the workbook with that plan, or start from one without TP sheets.',
    'zh-CN':
      '这些工作表是为另一计划（{written}）写入的；本次运行属于{plan}。请以该计划打开工作簿，或从不含TP工作表的工作簿开始。',
    'zh-HK':
      '這些工作表是為另一計劃（{written}）寫入的；今次執行屬於{plan}。請以該計劃開啟活頁簿，或由不含TP工作表的活頁簿開始。',
  },
  'nothing-to-undo': {
    en: 'There is no run to undo: none was written, or the last one was undone already. Write the sheets first.',
    'zh-CN': '没有可撤销的运行：尚未写入，或上次运行已撤销。请先写入工作表。',
    'zh-HK': '沒有可復原的執行：尚未寫入，或上次執行已復原。請先寫入工作表。',
  },
  'undo-would-break': {
    en: 'Formulas on this sheet read sheets that the run added; undoing the run would break them. Replace those formulas with their values first.',
    'zh-CN': '此表的公式引用了本次运行新增的工作表，撤销运行会使其失效。请先将这些公式换成数值。',
    'zh-HK': '此工作表的公式引用了今次執行新增的工作表，復原執行會令其失效。請先將這些公式換成數值。',
  },
  'access-denied': {
    en: 'Excel does not allow it: the sheet or the workbook may be protected, or a security program keeps the add-in out. Unprotect it, then try again.',
    'zh-CN': 'Excel不允许此操作：工作表或工作簿可能受保护，或被安全软件阻止。请撤销保护后重试。',
    'zh-HK': 'Excel不允許此操作：工作表或活頁簿可能受保護，或被保安軟件阻止。請取消保護後再試。',
  },
  'cells-conflict': {
    en: 'Merged cells, a filter or a pivot table of yours lie where the run would write. Move them to another sheet, then write again.',
    'zh-CN': '写入处有您的合并单元格、筛选或数据透视表。请移至其他工作表后重新写入。',
    'zh-HK': '寫入處有閣下的合併儲存格、篩選或樞紐分析表。請移至其他工作表後重新寫入。',
  },
  'dialog-open': {
    en: 'A dialog of Excel’s is open. Close it, then try again.',
    'zh-CN': 'Excel有对话框未关闭。请关闭后重试。',
    'zh-HK': 'Excel有對話方塊未關閉。請關閉後再試。',
  },
  'excel-busy': {
    en: 'Excel was too busy and did not carry it out. Wait a moment, then try again.',
    'zh-CN': 'Excel正忙，未能执行。请稍候重试。',
    'zh-HK': 'Excel正忙，未能執行。請稍候再試。',
  },
  'excel-too-old': {
    en: 'This version of Excel cannot do it. Update Excel, or use Excel on the web.',
    'zh-CN': '此版本的Excel不支持该操作。请更新Excel，或使用网页版。',
    'zh-HK': '此版本的Excel不支援該操作。請更新Excel，或使用網頁版。',
  },
  'excel-unanswered': {
    en: 'Excel does not answer; whether it has done what was asked is not known. Wait a moment, then read the workbook again.',
    'zh-CN': 'Excel没有回应，无法得知操作是否完成。请稍候，再重新读取工作簿。',
    'zh-HK': 'Excel沒有回應，無法得知操作是否完成。請稍候，再重新讀取活頁簿。',
  },
  'formula-too-long': {
    en: 'A formula would be longer than Excel allows. Choose fewer scenarios or targets, then write again.',
    'zh-CN': '有公式超出Excel允许的长度。请减少情景或目标后重新写入。',
    'zh-HK': '有公式超出Excel允許的長度。請減少情景或目標後重新寫入。',
  },
  'item-exists': {
    en: 'A sheet or name of that name has come up meanwhile. Rename it, then write again.',
    'zh-CN': '期间出现了同名的工作表或名称。请重命名后重新写入。',
    'zh-HK': '期間出現了同名的工作表或名稱。請重新命名後再寫入。',
  },
  'session-ended': {
    en: 'The session with Excel has ended. Reload the workbook, then open the pane again.',
    'zh-CN': '与Excel的会话已结束。请重新载入工作簿，再打开任务窗格。',
    'zh-HK': '與Excel的工作階段已結束。請重新載入活頁簿，再開啟工作窗格。',
  },
  'sheet-unsupported': {
    en: 'A sheet of this kind cannot be read or written by add-ins. Leave it out, or copy its cells to an ordinary sheet.',
    'zh-CN': '此类工作表无法由加载项读写。请不使用此表，或将其单元格复制到普通工作表。',
    'zh-HK': '此類工作表無法由增益集讀寫。請不使用此表，或將其儲存格複製到普通工作表。',
  },
  'workbook-inactive': {
    en: 'Another workbook is in front. Go back to this one, then try again.',
    'zh-CN': '当前活动的是另一个工作簿。请回到此工作簿后重试。',
    'zh-HK': '目前使用中的是另一個活頁簿。請回到此活頁簿後再試。',
  },
  'excel-error': {
    en: 'Excel reports: {message}. Try again; if it comes back, save and reopen the workbook.',
    'zh-CN': 'Excel报告：{message}。请重试；如再次出现，请保存并重新打开工作簿。',
    'zh-HK': 'Excel回報：{message}。請再試；如再次出現，請儲存並重新開啟活頁簿。',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
