/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-pipe-reader.h: reads all that another program writes into a pipe, up to a limit. Never
 * waits for it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GuichetPipeReader GuichetPipeReader;

/**
 * GuichetPipeReaderFunc:
 * @bytes: (nullable): all that came, or %NULL when it was more than the limit or could not be read
 * @user_data: what was given to guichet_pipe_reader_new()
 */
typedef void (*GuichetPipeReaderFunc) (GBytes *bytes, gpointer user_data);

GuichetPipeReader *guichet_pipe_reader_new (gsize limit,
                                            int *write_fd,
                                            GuichetPipeReaderFunc done,
                                            gpointer user_data);
void guichet_pipe_reader_free (GuichetPipeReader *self);

G_END_DECLS
