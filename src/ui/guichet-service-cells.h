/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-cells.h: what stands in the cells of the table of services. Each follows its
 * service as long as it is bound to it. Their context is a #GuichetServiceShown.
 */
#pragma once

#include "guichet-cell.h"

G_BEGIN_DECLS

extern const GuichetCell guichet_service_cell_check;
extern const GuichetCell guichet_service_cell_title;
extern const GuichetCell guichet_service_cell_kind;
extern const GuichetCell guichet_service_cell_admin;
extern const GuichetCell guichet_service_cell_tech;
extern const GuichetCell guichet_service_cell_billing;
extern const GuichetCell guichet_service_cell_edit;

G_END_DECLS
