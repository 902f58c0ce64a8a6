/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-typed-date.h: a date as people type it, and as OVHcloud wants it. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): "1980-12-31" for “31/12/1980” in French; what is no date stays as it is, without
 * the spaces around it */
char *guichet_typed_date_tidy (const char *text);
/* (transfer full): as people read "1990-01-31" */
char *guichet_typed_date_format (const char *date);

G_END_DECLS
