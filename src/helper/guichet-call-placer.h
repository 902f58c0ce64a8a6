/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-placer.h: places the calls that were clicked outside the windows, and tells in a
 * notification what became of them. A number that asks for a question is handed to the windows, and
 * so is a call with keys that only they have; nothing is dialled before the answer.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-dialer.h"
#include "guichet-window-opener.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CALL_PLACER (guichet_call_placer_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCallPlacer, guichet_call_placer, GUICHET, CALL_PLACER, GObject)

GuichetCallPlacer *guichet_call_placer_new (GApplication *application,
                                            GuichetSession *session,
                                            GuichetWindowOpener *opener);
/* (transfer none): the history of this instance's calls, opened at the first request for it */
GuichetCallHistory *guichet_call_placer_get_history (GuichetCallPlacer *self);
void guichet_call_placer_call (GuichetCallPlacer *self, const char *text);
void guichet_call_placer_confirm (GuichetCallPlacer *self, const char *text);

G_END_DECLS
