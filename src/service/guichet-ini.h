/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ini.h: reads the INI dialect of ovh.conf (comments with ; or #, = or : between key and
 * value). Private to the services. Pure: is given the text; never puts a piece of it in an error,
 * for it holds secrets.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The values of one or several files, by section and key; later files replace what earlier ones
 * said. */
typedef struct _GuichetIni GuichetIni;

GuichetIni *guichet_ini_new (void);
void guichet_ini_free (GuichetIni *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetIni, guichet_ini_free)

gboolean guichet_ini_read (GuichetIni *self,
                           const char *text,
                           gsize length,
                           const char *source,
                           GError **error);
gboolean guichet_ini_read_file (GuichetIni *self, const char *path, GError **error);
gboolean guichet_ini_has_section (const GuichetIni *self, const char *section);
GPtrArray *guichet_ini_get_sections (const GuichetIni *self);
const char *
guichet_ini_get (const GuichetIni *self, const char *section, const char *key, const char **source);

G_END_DECLS
