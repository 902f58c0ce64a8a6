/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-path.h: fills the names of a path template with escaped values. Pure.
 */
#pragma once

#include <glib.h>
#include <stdarg.h>

G_BEGIN_DECLS

char *guichet_path_escape (const char *value);
/* Of a batch: several values in the place of one */
char *guichet_path_escape_list (const char *const *values);
GPtrArray *guichet_path_escape_rest (va_list *values);
/* @segments: (element-type utf8): escaped, as many as @template has names */
char *guichet_path_fill (const char *template, GPtrArray *segments);
/* The last name of @template, "serviceName" */
char *guichet_path_get_last_name (const char *template);

G_END_DECLS
