/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-text.h: the words of a call: what became of it, how long it lasted, on which day it
 * was. Pure: the caller gives the present moment; nothing is read from a clock or a widget.
 */
#pragma once

#include "guichet-call.h"
#include "guichet-line.h"

G_BEGIN_DECLS

char *guichet_call_text_outcome (GuichetCall *call);
char *guichet_call_text_stage (GuichetCall *call);
char *guichet_call_text_reason (GuichetCall *call);
char *guichet_call_text_from (GuichetCall *call);
char *guichet_call_text_duration (int seconds);
char *guichet_call_text_clock (int seconds);
char *guichet_call_text_day (gint64 time, GDateTime *now);
char *guichet_call_text_time (gint64 time);
char *guichet_call_text_exact_time (gint64 time);
char *guichet_call_text_service_name (const char *service_name);
char *guichet_call_text_line (GuichetLine *line);

G_END_DECLS
