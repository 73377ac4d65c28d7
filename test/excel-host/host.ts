import { ApiSurface } from './boot/api-surface.js';
import { bootOffice } from './boot/office-window.js';
import type { NativeBridge, OfficeWindow } from './boot/office-window.js';
import { loadWorkbook } from './file/load.js';
import { savedWorkbook } from './file/save.js';
import { limitOf } from './host-facts.js';
import { HostObject } from './model/host-object.js';
import { Workbook } from './model/workbook.js';
import { presets, reaches } from './presets.js';
import type { Preset, PresetId } from './presets.js';
import { Channel } from './protocol/channel.js';
import type { Fault, Traffic } from './protocol/channel.js';
import { Dispatcher } from './protocol/dispatcher.js';
import { EventRegistry } from './protocol/events.js';
import { refuse } from './protocol/host-error.js';
import { Members } from './protocol/members.js';
import { User } from './user/user.js';

export interface HostOptions {
  readonly preset?: PresetId;
  /** Other requirement sets than those of the preset, such as `{ ExcelApi: '1.7' }`. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Bytes of an .xlsx that is open; without it a new workbook with one empty sheet. */
  readonly file?: Uint8Array;
  readonly name?: string;
}

/** Service that Office.js tells when its handlers are ready. */
class AddinInternalService extends HostObject {
  readonly className = 'AddinInternalService';

  notifyActionHandlerReady(): void {}
}

/** An Excel with one workbook: the other end of the bridge of the unmodified Office.js. */
export class ExcelHost {
  readonly preset: Preset;
  readonly workbook: Workbook;
  /** What a person does to the workbook. */
  readonly user: User;
  /** Errors that are mistakes of the double; a test that finds one has failed. */
  readonly mistakes: unknown[] = [];
  private readonly channel: Channel;
  private readonly dispatcher: Dispatcher;
  private readonly file: Uint8Array | undefined;

  constructor({ preset = 'm365', sets, file, name = '点検票.xlsx' }: HostOptions = {}) {
    const own = presets[preset];
    this.preset = sets ? { ...own, sets: { ...own.sets, ...sets } } : own;
    const supports = (set: string, version: string) => reaches(this.preset.sets[set], version);
    const events = new EventRegistry();
    const { platform } = this.preset;
    this.workbook = new Workbook({ name, platform, events, undoableWrites: supports('ExcelApi', '1.19') });
    this.file = file;
    if (file) loadWorkbook(this.workbook, file);
    else this.workbook.worksheets.append('Sheet1');
    const members = new Members(ApiSurface.installed, supports);
    const newObject = (service: string): HostObject =>
      service.endsWith('AddinInternalService') ? new AddinInternalService() : refuse('ApiNotFound', 'unknown-member');
    this.dispatcher = new Dispatcher({ root: this.workbook, events, newObject }, members, (error) =>
      this.mistakes.push(error),
    );
    this.channel = new Channel({
      limit: platform === 'OfficeOnline' ? limitOf('payload-web') : undefined,
      execute: (batch, failure) => {
        this.workbook.history.beginBatch();
        return this.dispatcher.execute(batch, failure);
      },
      settle: () => {
        this.workbook.calculator.resume();
        setTimeout(() => this.deliverEvents(), 0);
        return this.workbook.history.endBatch();
      },
    });
    this.user = new User(this.workbook, {
      deliver: () => this.deliverEvents(),
      edit: (on) => this.channel.setCellEdit(on),
    });
  }

  get traffic(): Traffic {
    return this.channel.traffic;
  }

  /** Takes a message from the client. */
  receive(text: string): void {
    this.channel.receive(text);
  }

  /** Sends messages to this client from now on; handlers of an earlier one are gone. */
  connect(send: (text: string) => void): void {
    this.workbook.events.forgetAll();
    this.channel.send = send;
  }

  /** A batch to come fails; batches are counted from the first one of this host. */
  failAt(fault: Fault): void {
    this.channel.faults.push(fault);
  }

  /** What was to fail no longer does. */
  forgetFailures(): void {
    this.channel.faults.length = 0;
  }

  /** Boots the unmodified Office.js in this process and connects it. */
  async boot(locale = 'ja-JP'): Promise<OfficeWindow> {
    const bridge: NativeBridge = {
      onMessageFromHost: null,
      sendMessageToHost: (text) => void setTimeout(() => this.receive(text), 0),
    };
    this.connect((text) => bridge.onMessageFromHost?.(text));
    return bootOffice(bridge, this.preset, locale);
  }

  /** The workbook as an .xlsx file: the opened file with what has changed, or a new one. */
  save(): Uint8Array {
    return savedWorkbook(this.workbook, this.file);
  }

  private deliverEvents(): void {
    this.channel.deliver(this.workbook.events.take());
  }
}
