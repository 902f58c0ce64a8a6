/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list-note.c: writes down what is news of the operations that were read, for
 * whoever tells it: these windows, or the helper. A help alone: what goes wrong with the store is
 * told by those who cannot do without it.
 */
#include "config.h"

#include "guichet-domain-task-list-private.h"

#include "guichet-domain-awaited.h"
#include "guichet-instance.h"

static gboolean
open_store (GuichetDomainTaskList *self)
{
  if (self->store == NULL && self->profile != NULL)
    self->store = guichet_store_open (guichet_instance_get_data_dir (), NULL);
  return self->store != NULL && self->profile != NULL;
}

void
guichet_domain_task_list_note (GuichetDomainTaskList *self, GPtrArray *fresh)
{
  g_autoptr(GError) error = NULL;

  /* Whoever opens the list sees what it shows first; later he may be looking elsewhere. */
  if (open_store (self) &&
      !guichet_domain_awaited_note (self->store, self->profile, fresh, !self->is_read, &error))
    g_message ("%s", error->message);
}

void
guichet_domain_task_list_note_own (GuichetDomainTaskList *self, GuichetDomainTask *task)
{
  g_autoptr(GError) error = NULL;

  if (open_store (self) &&
      !guichet_domain_awaited_note_own (self->store, self->profile, task, &error))
    g_message ("%s", error->message);
}
