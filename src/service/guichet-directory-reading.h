/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-reading.h: reads the directory entries of an account into rows: names of all
 * groups first, then the entries of what people look at, then the rest. Private to the list of
 * entries.
 */
#pragma once

#include "guichet-rows-reading.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_READING (guichet_directory_reading_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryReading,
                      guichet_directory_reading,
                      GUICHET,
                      DIRECTORY_READING,
                      GuichetRowsReading)

GuichetReading *guichet_directory_reading_new (GuichetClient *client, GuichetReadingRows *rows);

G_END_DECLS
