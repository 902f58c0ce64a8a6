/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-policy.h: which of the texts that were copied are worth a look.
 * Pure: no clock, no display, no I/O. Remembers texts as hashes only.
 */
#pragma once

#include <glib.h>

#include "guichet-copy-offer.h"

G_BEGIN_DECLS

/* A longer text is not read to its end and not reported. */
#define GUICHET_CLIPBOARD_READ_LIMIT (1024 * 1024)

/* A longer text is a document: its numbers belong in a list and not in a pop-up. */
#define GUICHET_CLIPBOARD_POPUP_LIMIT (4 * 1024)

/* The same text again within this time is the same copy, announced twice. */
#define GUICHET_CLIPBOARD_REPEAT_WINDOW (3 * G_USEC_PER_SEC)

typedef enum
{
  GUICHET_SELECTION_CLIPBOARD, /* copied with Ctrl+C or a menu */
  GUICHET_SELECTION_PRIMARY,   /* merely selected */
} GuichetSelection;

#define GUICHET_N_SELECTIONS (GUICHET_SELECTION_PRIMARY + 1)

GBytes *guichet_copied_text_repair (GBytes *bytes, GuichetTextEncoding encoding);
gboolean guichet_copied_text_may_pop_up (GBytes *text);
char *guichet_copied_text_hash (GBytes *text);

/* What is remembered from one copy to the next. */
typedef struct _GuichetClipboardPolicy GuichetClipboardPolicy;

GuichetClipboardPolicy *guichet_clipboard_policy_new (void);
void guichet_clipboard_policy_free (GuichetClipboardPolicy *self);
void guichet_clipboard_policy_set_paused (GuichetClipboardPolicy *self, gboolean paused);
gboolean guichet_clipboard_policy_accept (GuichetClipboardPolicy *self, GBytes *text, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetClipboardPolicy, guichet_clipboard_policy_free)

G_END_DECLS
