import type { Block, DataValidation, Sheet } from '../../model';
import { booleanOf, optionOf } from '../arguments';
import { holds } from '../blocks';
import { clearValidation } from '../clearing';
import { HostError } from '../host-error';
import { change, HostObject, scalar, type Argument } from '../host-object';
import type { Json } from '../json';
import type { Session } from '../session';
import { allowedInput, describeRule } from '../validation-rule';

type Message = { title: string; message: string };

/** The most characters that Excel shows. */
const longestTitle = 32;
const longestPrompt = 255;
const longestAlert = 225;

function messageOf(value: Argument, longest: number): Message {
  const { title, message } = optionOf(value);
  if (typeof title !== 'string' || typeof message !== 'string') throw new HostError('InvalidArgument');
  if (title.length > longestTitle || message.length > longest) throw new HostError('InvalidArgument');
  return { title, message };
}

/** What may be typed into a range. Messages need a rule to hang on. */
export function dataValidation(session: Session, sheet: Sheet, block: Block): HostObject {
  const existing = (): DataValidation | undefined => sheet.validations.find(({ area }) => holds(area, block));
  const own = (): DataValidation => {
    const validation = existing();
    if (validation === undefined) throw new HostError('InvalidOperation');
    return validation;
  };
  const message = (of: 'prompt' | 'alert'): Json => existing()?.[of] ?? null;
  return HostObject.of(
    'DataValidation',
    {
      ErrorAlert: scalar(
        () => message('alert'),
        (value) => {
          own().alert = messageOf(value, longestAlert);
        },
      ),
      IgnoreBlanks: scalar(() => true, refuseFalse),
      Prompt: scalar(
        () => message('prompt'),
        (value) => {
          own().prompt = messageOf(value, longestPrompt);
        },
      ),
      Rule: scalar(
        () => describeExisting(existing()),
        (value) => {
          const allowed = allowedInput(optionOf(value));
          clearValidation(sheet, block);
          sheet.validations.push({ area: block, ...allowed });
        },
      ),
      Clear: change(() => clearValidation(sheet, block)),
    },
    { guard: () => session.checkWritable(sheet) },
  );
}

function describeExisting(validation: DataValidation | undefined): Json {
  return validation === undefined ? {} : describeRule(validation);
}

/** Blank cells are always allowed here. */
function refuseFalse(value: Argument): void {
  if (!booleanOf(value)) throw new HostError('InvalidArgument');
}
