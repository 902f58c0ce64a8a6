/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-window-text.h: the words of the window that corrects a holder, or makes a new one:
 * whose data change with it, what was kept. Pure; each translated.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each (transfer full). @names: (element-type utf8): the domain names of the holder. Whom a
 * correction is about */
char *guichet_holder_window_text_about (GPtrArray *names);
/* What makes a change of owner of it. @domain: (nullable) */
char *guichet_holder_window_text_of_owner (const char *domain);
/* @typed: when something was, in seconds since 1970, and kept */
char *guichet_holder_window_text_kept (gint64 typed, GDateTime *now);

G_END_DECLS
