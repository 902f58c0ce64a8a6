/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-directory.h: the coordinates of a line or number, and how far the directories are
 * with them: the server's clock alone moves a publication on. Plain data; knows no HTTP and no
 * JSON.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_DIRECTORY_STRING,
  GUICHET_SANDBOX_DIRECTORY_NULLABLE, /* a string, or null */
  GUICHET_SANDBOX_DIRECTORY_BOOLEAN,
  GUICHET_SANDBOX_DIRECTORY_LONG,
} GuichetSandboxDirectoryType;

typedef struct
{
  const char *name; /* NULL ends the table */
  GuichetSandboxDirectoryType type;
  gboolean read_only;
} GuichetSandboxDirectoryField;

/* Every field of telephony.DirectoryInfo, in the order of its names. */
extern const GuichetSandboxDirectoryField guichet_sandbox_directory_fields[];

typedef struct _GuichetSandboxDirectory GuichetSandboxDirectory;

/* @number: "0033972101001" */
GuichetSandboxDirectory *guichet_sandbox_directory_new (const char *number);
void guichet_sandbox_directory_free (GuichetSandboxDirectory *self);

/* guichet-sandbox-scenario-directory.c: what a scenario has of it */
void guichet_sandbox_directory_fill (GuichetSandboxDirectory *self);

/* As text; "true" and "false" of a boolean; (nullable): null */
const char *guichet_sandbox_directory_get (const GuichetSandboxDirectory *self, const char *name);
void
guichet_sandbox_directory_set (GuichetSandboxDirectory *self, const char *name, const char *value);

/* After one was changed: what follows for the publication. @was_published: before that */
void guichet_sandbox_directory_publish (GuichetSandboxDirectory *self,
                                        gboolean was_published,
                                        gint64 now);
gboolean guichet_sandbox_directory_is_published (const GuichetSandboxDirectory *self);
/* Brings the status up to @now. */
void guichet_sandbox_directory_run (GuichetSandboxDirectory *self, gint64 now);
/* The directories do not take it. */
void guichet_sandbox_directory_fail (GuichetSandboxDirectory *self);

/* The entries of all services, by name; each is there as soon as it is asked for. */
typedef struct _GuichetSandboxDirectories GuichetSandboxDirectories;

GuichetSandboxDirectories *guichet_sandbox_directories_new (void);
void guichet_sandbox_directories_free (GuichetSandboxDirectories *self);
GuichetSandboxDirectory *
guichet_sandbox_directories_get (GuichetSandboxDirectories *self, const char *service, gint64 now);

G_END_DECLS
