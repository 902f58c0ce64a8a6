/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-csv-dialog.h: asks for a file, and writes a table to it, or gives it to whoever reads
 * one. What goes wrong with writing is told in a dialog.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *title;
  const char *file_name;
  const char *failure; /* “The calls could not be saved” */
} GuichetCsvWords;

typedef void (*GuichetCsvSaved) (gpointer parent);

/* @parent: a widget of the window it belongs to; @words: translated, copied; @saved: (nullable):
 * called with @parent once it is written, if @parent is there still */
void guichet_csv_dialog_save (GtkWidget *parent,
                              const GuichetCsvWords *words,
                              const char *csv,
                              GuichetCsvSaved saved);

typedef void (*GuichetCsvOpened) (GtkWindow *window, GFile *file, gpointer object);

/* @title: translated; @opened: called with @object, which is kept until then, if a file is chosen
 */
void guichet_csv_dialog_open (GtkWidget *parent,
                              const char *title,
                              GuichetCsvOpened opened,
                              gpointer object);

G_END_DECLS
