/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-status.h: how far the publication of an entry has come. OVHcloud's words are
 * free texts, so an unknown one is no error.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_DIRECTORY_NOT_PUBLISHED, /* nothing was asked for */
  GUICHET_DIRECTORY_SCHEDULED,     /* « Synchronisation programmée »: 1 to 30 days */
  GUICHET_DIRECTORY_SYNCHRONISED,  /* « Synchronisé » */
  GUICHET_DIRECTORY_ERROR,         /* « Synchronisation impossible » */
} GuichetDirectoryStatus;

#define GUICHET_TYPE_DIRECTORY_STATUS (guichet_directory_status_get_type ())
GType guichet_directory_status_get_type (void);

/* Each word (nullable) */
GuichetDirectoryStatus guichet_directory_status_from_words (const char *status,
                                                            const char *modification_type,
                                                            gboolean is_published);

G_END_DECLS
